package io.connectors.persistence.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Counts what the PostgreSQL driver really sends, by listening to its own trace of the protocol.
 */
public final class SentStatements extends Handler implements AutoCloseable {

  private static final Logger PROTOCOL = Logger.getLogger("org.postgresql.core.v3");

  private final List<String> executions = new CopyOnWriteArrayList<>();

  private SentStatements() {
    setLevel(Level.ALL);
    PROTOCOL.setLevel(Level.ALL);
    PROTOCOL.setUseParentHandlers(false);
    PROTOCOL.addHandler(this);
  }

  /** Listens until closed. */
  public static SentStatements listen() {
    return new SentStatements();
  }

  /** How many statements have been executed since. */
  public int count() {
    return executions.size();
  }

  @Override
  public void publish(LogRecord event) {
    String message = String.valueOf(event.getMessage());
    if (message.contains("FE=> Execute")) {
      executions.add(message);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    PROTOCOL.removeHandler(this);
    PROTOCOL.setLevel(null);
    PROTOCOL.setUseParentHandlers(true);
  }
}
