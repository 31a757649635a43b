package io.connectors.bootstrap.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The data directory of a PostgreSQL server and its processes. Process ids are reused, so a process
 * is included only if it certainly belongs to this directory.
 */
record DataDirectory(Path path) {

  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

  /** A server writes this file at start and deletes it at shutdown. */
  Path pidFile() {
    return path.resolve("postmaster.pid");
  }

  /** The server's main process, if it runs. */
  Optional<ProcessHandle> server() throws IOException {
    if (!Files.exists(pidFile())) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile());
    try {
      long pid = Long.parseLong(lines.get(0).strip());
      Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
      return ProcessHandle.of(pid)
          .filter(LinuxProcess::isRunning)
          .filter(process -> isNamedBy(process).orElse(startedAbout(process, started)));
    } catch (NumberFormatException | IndexOutOfBoundsException incomplete) {
      return Optional.empty();
    }
  }

  /** The server's other running processes; empty if the system does not report them. */
  List<ProcessHandle> processes() throws IOException {
    Optional<Path> program = program();
    if (program.isEmpty()) {
      return List.of();
    }
    Path directory = path.toRealPath();
    return ProcessHandle.allProcesses()
        .filter(process -> LinuxProcess.isOf(process, program.orElseThrow(), directory))
        .toList();
  }

  /** The program of the last server on this directory, from its options file. */
  Optional<Path> program() throws IOException {
    Path options = path.resolve("postmaster.opts");
    if (!Files.exists(options)) {
      return Optional.empty();
    }
    String line = Files.readString(options);
    int end = line.indexOf(" \"");
    return end < 0 ? Optional.empty() : Optional.of(Path.of(line.substring(0, end)));
  }

  /** Whether the arguments of the process name this directory; empty if they are unknown. */
  private Optional<Boolean> isNamedBy(ProcessHandle process) {
    return process
        .info()
        .arguments()
        .map(arguments -> List.of(arguments).contains(path.toString()));
  }

  private static boolean startedAbout(ProcessHandle process, Instant started) {
    return process
        .info()
        .startInstant()
        .map(actual -> Duration.between(actual, started).abs().compareTo(CLOCK_TOLERANCE) < 0)
        .orElse(false);
  }
}
