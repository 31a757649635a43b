package io.connectors.bootstrap.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Every logger logs at every level that the program allows, until closed. */
public final class AllLevels implements AutoCloseable {

  /** A library that may log details. */
  private static final String DETAILED = "org.flywaydb";

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger own = (Logger) LoggerFactory.getLogger("io.connectors");
  private final Level rootBefore = root.getLevel();
  private final Level ownBefore = own.getLevel();

  private AllLevels() {
    root.setLevel(Level.TRACE);
    own.setLevel(Level.TRACE);
  }

  /** Switches them on. */
  public static AllLevels on() {
    return new AllLevels();
  }

  /** Logs a detail, by which a test sees that details are logged. */
  public void logDetail() {
    LoggerFactory.getLogger(DETAILED).debug("a detail");
  }

  @Override
  public void close() {
    root.setLevel(rootBefore);
    own.setLevel(ownBefore);
  }
}
