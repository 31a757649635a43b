package io.connectors.bootstrap.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import io.connectors.bootstrap.logging.LibraryThreshold;
import io.connectors.bootstrap.running.LoggedEvents;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.LoggerFactory;

/** The log lines of this process, with the configuration of the packaged application. */
final class CapturedLog {

  private static final String VALIDATOR_OF_TESTS = "com.networknt";
  private static final ByteArrayOutputStream LINES = new ByteArrayOutputStream();

  private final int begin = LINES.size();

  private CapturedLog() {}

  /** Captures the lines from now on instead of writing them to the console. */
  static CapturedLog fromNow() {
    capture();
    return new CapturedLog();
  }

  /** Captures again if the configuration was reloaded. */
  static void capture() {
    if (!isCaptured()) {
      LibraryThreshold.install();
      LoggedEvents.configureAsPackaged();
      consoles().forEach(console -> console.setOutputStream(LINES));
      ((Logger) LoggerFactory.getLogger(VALIDATOR_OF_TESTS)).setLevel(Level.OFF);
    }
  }

  private static boolean isCaptured() {
    return consoles().anyMatch(console -> console.getOutputStream() == LINES);
  }

  private static Stream<ConsoleAppender<ILoggingEvent>> consoles() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Iterable<Appender<ILoggingEvent>> appenders = root::iteratorForAppenders;
    return StreamSupport.stream(appenders.spliterator(), false)
        .filter(ConsoleAppender.class::isInstance)
        .map(appender -> (ConsoleAppender<ILoggingEvent>) appender);
  }

  String text() {
    byte[] all = LINES.toByteArray();
    return new String(all, begin, all.length - begin, StandardCharsets.UTF_8);
  }
}
