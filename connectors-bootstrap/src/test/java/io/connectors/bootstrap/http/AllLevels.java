package io.connectors.bootstrap.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Sets all loggers to the lowest level until closed. */
public final class AllLevels implements AutoCloseable {

  /** A library with permission to log below INFO. */
  private static final String DETAILED = "org.flywaydb";

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger own = (Logger) LoggerFactory.getLogger("io.connectors");
  private final Level rootBefore = root.getLevel();
  private final Level ownBefore = own.getLevel();

  private AllLevels() {
    root.setLevel(Level.TRACE);
    own.setLevel(Level.TRACE);
  }

  /** Enables all levels. */
  public static AllLevels on() {
    return new AllLevels();
  }

  /** Logs at DEBUG, so that a test can verify that this level is enabled. */
  public void logDetail() {
    LoggerFactory.getLogger(DETAILED).debug("a detail");
  }

  @Override
  public void close() {
    root.setLevel(rootBefore);
    own.setLevel(ownBefore);
  }
}
