package io.connectors.bootstrap.running;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.joran.spi.JoranException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Warnings and errors of this process, with the log configuration of the packaged application. */
public final class LoggedEvents extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  /** Records events until closed. */
  public static LoggedEvents listen() {
    LoggedEvents events = new LoggedEvents();
    configureAsPackaged();
    events.setContext(events.root.getLoggerContext());
    events.start();
    events.root.addAppender(events);
    return events;
  }

  /** Uses the log configuration of the packaged application. */
  public static void configureAsPackaged() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    try {
      configurator.doConfigure(
          Objects.requireNonNull(LoggedEvents.class.getResource("/logback.xml")));
    } catch (JoranException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
      events.add(event);
    }
  }

  /** The events since the previous call, each as level, logger and message. */
  public List<String> take() {
    List<String> lines =
        events.stream()
            .map(
                event ->
                    event.getLevel()
                        + " "
                        + event.getLoggerName()
                        + " "
                        + event.getFormattedMessage()
                        + (event.getThrowableProxy() == null ? "" : " (with a stack trace)"))
            .toList();
    events.clear();
    return lines;
  }

  @Override
  public void close() {
    root.detachAppender(this);
  }
}
