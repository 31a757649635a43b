package io.connectors.bootstrap.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restarts the embedded server whenever its process ends, without a limit of attempts. Runs until
 * its thread is interrupted.
 */
final class Supervisor implements Runnable {

  /** The pause between two attempts, replaced in tests. */
  interface Pause {
    /** Waits for this time. */
    void of(Duration delay) throws InterruptedException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

  private final SupervisedServer server;
  private final Path log;
  private final Clock clock;
  private final Pause pause;
  private final RestartDelays delays;

  /**
   * @param log the server's log file
   */
  Supervisor(SupervisedServer server, Path log, Clock clock, Pause pause) {
    this.server = server;
    this.log = log;
    this.clock = clock;
    this.pause = pause;
    this.delays = new RestartDelays(clock);
  }

  @Override
  public void run() {
    delays.started();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        SupervisedServer.End end = server.awaitEnd();
        delays.ended();
        Instant ended = clock.instant();
        LOG.warn("The embedded database has ended ({}). Restarting it. Its log: {}", end, log);
        int attempts = restart();
        delays.started();
        Duration gap = Duration.between(ended, clock.instant());
        LOG.info(
            "The embedded database is restarted after {} ms and {} attempt(s).",
            gap.toMillis(),
            attempts);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the number of attempts. */
  private int restart() throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      pause.of(delays.next());
      try {
        server.restart();
        return attempt;
      } catch (IOException | RuntimeException failed) {
        LOG.debug("The embedded database did not start.", failed);
      }
    }
  }
}
