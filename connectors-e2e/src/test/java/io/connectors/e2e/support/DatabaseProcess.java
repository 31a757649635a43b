package io.connectors.e2e.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processes of the embedded database. A test can freeze, stop or kill them, or prevent their
 * start.
 */
public final class DatabaseProcess {

  private final ProcessHandle server;
  private final Path data;
  private final Path hidden;

  private DatabaseProcess(ProcessHandle server, Path data) {
    this.server = server;
    this.data = data;
    this.hidden = data.resolveSibling("hidden");
  }

  /** The server that runs on this home. */
  public static DatabaseProcess of(Path home) throws IOException {
    Path data = home.resolve("postgresql-17");
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    return new DatabaseProcess(ProcessHandle.of(pid).orElseThrow(), data);
  }

  /** Suspends all processes of the server. Connections stay open without a response. */
  public void freeze() throws IOException, InterruptedException {
    signal("-STOP");
  }

  /** Resumes all processes of the server. */
  public void thaw() throws IOException, InterruptedException {
    signal("-CONT");
  }

  /** Stops the server immediately, as an operator does. */
  public void stop() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-QUIT", String.valueOf(server.pid())).start().waitFor();
    server.onExit().join();
  }

  /** Kills the postmaster and leaves its child processes running. */
  public void killHard() {
    server.destroyForcibly();
    server.onExit().join();
  }

  /** Whether another server was started on the data since then. */
  public boolean isReplaced() throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    return Files.exists(pidFile)
        && !Files.readString(pidFile).startsWith(server.pid() + "\n")
        && !Files.readString(pidFile).isEmpty();
  }

  /** Stops the server and hides its data, so that it cannot be restarted. */
  public void stopAndHideData() throws IOException, InterruptedException {
    Files.move(data, hidden);
    stop();
  }

  /** Restores the data, so that the server can be restarted. */
  public void showData() throws IOException {
    Files.move(hidden, data);
  }

  /** All processes that still use the data. */
  public List<Long> processesLeft() {
    return ProcessHandle.allProcesses().filter(this::isOnData).map(ProcessHandle::pid).toList();
  }

  private boolean isOnData(ProcessHandle process) {
    try {
      Path directory = Path.of("/proc", String.valueOf(process.pid()), "cwd");
      return Files.readSymbolicLink(directory).equals(data.toRealPath());
    } catch (IOException ended) {
      return process.isAlive()
          && process
              .info()
              .arguments()
              .map(arguments -> List.of(arguments).contains(data.toString()))
              .orElse(false);
    }
  }

  private void signal(String signal) throws IOException, InterruptedException {
    List<String> kill = new ArrayList<>(List.of("kill", signal));
    Stream.concat(Stream.of(server), server.descendants())
        .forEach(process -> kill.add(String.valueOf(process.pid())));
    // A process may have ended in the meantime: ignore the exit code of kill.
    new ProcessBuilder(kill).start().waitFor();
  }
}
