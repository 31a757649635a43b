package io.connectors.bootstrap.http;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import io.connectors.bootstrap.logging.LibraryThreshold;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.slf4j.LoggerFactory;

/** The lines that this process logs by the configuration of the packaged application. */
final class CapturedLog {

  private static final ByteArrayOutputStream LINES = new ByteArrayOutputStream();

  private final int begin = LINES.size();

  private CapturedLog() {}

  /** The lines from now on; they no longer go to the console. */
  static CapturedLog fromNow() {
    capture();
    return new CapturedLog();
  }

  /** Captures again if the configuration was read again meanwhile. */
  static void capture() {
    LibraryThreshold.install();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Iterator<Appender<ILoggingEvent>> appenders = root.iteratorForAppenders();
    while (appenders.hasNext()) {
      if (appenders.next() instanceof ConsoleAppender<ILoggingEvent> console
          && console.getOutputStream() != LINES) {
        console.setOutputStream(LINES);
      }
    }
  }

  String text() {
    byte[] all = LINES.toByteArray();
    return new String(all, begin, all.length - begin, StandardCharsets.UTF_8);
  }
}
