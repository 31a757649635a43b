package io.connectors.e2e.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The embedded database's own processes, which a test can freeze, stop and keep from starting. */
public final class DatabaseProcess {

  private final ProcessHandle server;
  private final Path data;
  private final Path hidden;

  private DatabaseProcess(ProcessHandle server, Path data) {
    this.server = server;
    this.data = data;
    this.hidden = data.resolveSibling("hidden");
  }

  /** The server that runs on that home. */
  public static DatabaseProcess of(Path home) throws IOException {
    Path data = home.resolve("postgresql-17");
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    return new DatabaseProcess(ProcessHandle.of(pid).orElseThrow(), data);
  }

  /** Halts all of them where they are; connections stay open, and nothing is answered. */
  public void freeze() throws IOException, InterruptedException {
    signal("-STOP");
  }

  /** Lets them go on. */
  public void thaw() throws IOException, InterruptedException {
    signal("-CONT");
  }

  /** Ends them at once, as an operator does. */
  public void stop() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-QUIT", String.valueOf(server.pid())).start().waitFor();
    server.onExit().join();
  }

  /** Ends the server's first process, which starts all others, and leaves them where they are. */
  public void killHard() {
    server.destroyForcibly();
    server.onExit().join();
  }

  /** Whether another server has been started on the data since. */
  public boolean isReplaced() throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    return Files.exists(pidFile)
        && !Files.readString(pidFile).startsWith(server.pid() + "\n")
        && !Files.readString(pidFile).isEmpty();
  }

  /** Stops the server, which cannot be started on its data until that is shown again. */
  public void stopAndHideData() throws IOException, InterruptedException {
    Files.move(data, hidden);
    stop();
  }

  /** Lets the server be started again. */
  public void showData() throws IOException {
    Files.move(hidden, data);
  }

  /** All processes that still work on the data. */
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
    // One that has ended meanwhile makes kill complain, and matters to nobody.
    new ProcessBuilder(kill).start().waitFor();
  }
}
