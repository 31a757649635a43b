package io.connectors.bootstrap.database;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops orphaned PostgreSQL processes on a data directory: the server of a killed instance, or the
 * backends of a killed server. They would prevent the next start.
 */
final class OrphanedServer {

  private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
  private static final int SHUTDOWN_TIMEOUT_SECONDS = 5;

  private OrphanedServer() {}

  static void stopOn(DataDirectory data) throws IOException {
    Optional<ProcessHandle> server = data.server();
    if (server.isPresent()) {
      LOG.info("Stopping the orphaned database server of an earlier run.");
      stop(server.orElseThrow());
    }
    // Committed work is in the write-ahead log: the next start recovers from it.
    for (ProcessHandle backend : data.processes()) {
      kill(backend);
    }
    Files.deleteIfExists(data.pidFile());
  }

  /**
   * Sends the signal for an immediate shutdown, because no clients remain and the next start
   * recovers from the log. Kills the process after a timeout.
   */
  static void stop(ProcessHandle server) throws IOException {
    try {
      new ProcessBuilder("kill", "-QUIT", String.valueOf(server.pid())).start().waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
    if (!awaitEnd(server)) {
      kill(server);
    }
  }

  private static void kill(ProcessHandle process) throws IOException {
    process.destroyForcibly();
    if (!awaitEnd(process)) {
      throw new IOException("A process of the database cannot be killed: " + process.pid());
    }
  }

  private static boolean awaitEnd(ProcessHandle process) throws IOException {
    try {
      process.onExit().get(SHUTDOWN_TIMEOUT_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException notEnded) {
      return !LinuxProcess.isRunning(process);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
