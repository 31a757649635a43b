package io.connectors.bootstrap.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Facts about a process in {@code /proc}, which only Linux has. */
final class LinuxProcess {

  private static final String ZOMBIE = ") Z";

  private LinuxProcess() {}

  /**
   * Whether the process runs. An ended process whose parent does not collect its exit status, as in
   * many containers, counts as alive for {@link ProcessHandle#isAlive()}.
   */
  static boolean isRunning(ProcessHandle process) {
    if (!process.isAlive()) {
      return false;
    }
    Path status = fact(process, "stat");
    try {
      return !Files.exists(status) || !Files.readString(status).contains(ZOMBIE);
    } catch (IOException ended) {
      return process.isAlive();
    }
  }

  /** Whether the process runs that program in that directory; false if unknown. */
  static boolean isOf(ProcessHandle process, Path program, Path directory) {
    try {
      return Files.readSymbolicLink(fact(process, "exe")).equals(program)
          && Files.readSymbolicLink(fact(process, "cwd")).equals(directory);
    } catch (IOException | UnsupportedOperationException | SecurityException unknown) {
      return false;
    }
  }

  private static Path fact(ProcessHandle process, String name) {
    return Path.of("/proc", String.valueOf(process.pid()), name);
  }
}
