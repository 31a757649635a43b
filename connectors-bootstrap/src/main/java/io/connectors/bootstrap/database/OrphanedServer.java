package io.connectors.bootstrap.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the PostgreSQL server that a killed instance has left running on a data directory, which
 * would keep the next one from starting.
 */
final class OrphanedServer {

  private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);
  private static final int PATIENCE_SECONDS = 5;

  private OrphanedServer() {}

  static void stopOn(Path dataDirectory) throws IOException {
    Path pidFile = dataDirectory.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> server = serverOf(Files.readAllLines(pidFile), dataDirectory);
    if (server.isPresent()) {
      LOG.info("Stopping the database server that an earlier run has left behind.");
      stop(server.orElseThrow());
    }
    Files.deleteIfExists(pidFile);
  }

  /** The process of that number, if it is the server: the number may belong to another by now. */
  private static Optional<ProcessHandle> serverOf(List<String> pidFile, Path dataDirectory) {
    try {
      long pid = Long.parseLong(pidFile.get(0).strip());
      Instant started = Instant.ofEpochSecond(Long.parseLong(pidFile.get(2).strip()));
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(process -> isOn(dataDirectory, process).orElse(startedAbout(process, started)));
    } catch (NumberFormatException | IndexOutOfBoundsException torn) {
      return Optional.empty();
    }
  }

  /** Whether the process was told to work on that directory; absent where nobody can say. */
  private static Optional<Boolean> isOn(Path dataDirectory, ProcessHandle process) {
    return process
        .info()
        .arguments()
        .map(arguments -> List.of(arguments).contains(dataDirectory.toString()));
  }

  private static boolean startedAbout(ProcessHandle process, Instant started) {
    return process
        .info()
        .startInstant()
        .map(actual -> Duration.between(actual, started).abs().compareTo(CLOCK_TOLERANCE) < 0)
        .orElse(false);
  }

  /**
   * By the signal for an immediate shutdown: nobody is left to wait for, what was committed is on
   * the disk, and the next start makes good from the log what is not. And then by force.
   */
  private static void stop(ProcessHandle server) throws IOException {
    try {
      new ProcessBuilder("kill", "-QUIT", String.valueOf(server.pid())).start().waitFor();
      server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException stillThere) {
      server.destroyForcibly();
      server.onExit().join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
