package io.connectors.bootstrap.database;

import java.io.IOException;

/** A server process that a supervisor restarts. */
interface SupervisedServer {

  /** The detected cause of a server's end. */
  enum End {
    /** Killed or crashed. */
    WITHOUT_SHUTDOWN("killed or crashed"),
    /** Another program has sent it the shutdown signal. */
    SHUT_DOWN("shut down by another program");

    private final String description;

    End(String description) {
      this.description = description;
    }

    @Override
    public String toString() {
      return description;
    }
  }

  /** Waits until the process ends. */
  End awaitEnd() throws InterruptedException;

  /**
   * Starts the server again on the same port and data, and waits until it accepts connections.
   *
   * @throws IOException if it does not start
   */
  void restart() throws IOException, InterruptedException;
}
