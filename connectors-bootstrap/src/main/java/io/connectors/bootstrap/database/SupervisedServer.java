package io.connectors.bootstrap.database;

import java.io.IOException;

/** A server process as its supervisor sees it. */
interface SupervisedServer {

  /** Why a server process ended, as far as can be known. */
  enum End {
    /** Killed or crashed. */
    WITHOUT_SHUTDOWN("it was killed or it crashed"),
    /** Another program has sent it the signal to shut down. */
    SHUT_DOWN("it was shut down from outside");

    private final String sentence;

    End(String sentence) {
      this.sentence = sentence;
    }

    @Override
    public String toString() {
      return sentence;
    }
  }

  /** Waits until the process has ended. */
  End awaitEnd() throws InterruptedException;

  /**
   * Starts it again on the same port and data, and waits until it serves.
   *
   * @throws IOException if it does not start now
   */
  void restart() throws IOException, InterruptedException;
}
