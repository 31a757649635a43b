package io.connectors.e2e.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The embedded database's own processes, which a test can freeze, stop and start again. */
public final class DatabaseProcess {

  private final ProcessHandle server;
  private final List<String> command;

  private DatabaseProcess(ProcessHandle server, List<String> command) {
    this.server = server;
    this.command = command;
  }

  /** The server that runs on that home. */
  public static DatabaseProcess of(Path home) throws IOException {
    Path pidFile = home.resolve("postgresql-17/postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    List<String> command = new ArrayList<>();
    // The server refuses to run as the superuser, and as the library does it, it does not see that.
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(server.info().command().orElseThrow());
    command.addAll(List.of(server.info().arguments().orElseThrow()));
    return new DatabaseProcess(server, command);
  }

  /** Halts all of them where they are; connections stay open, and nothing is answered. */
  public void freeze() throws IOException, InterruptedException {
    signal("-STOP");
  }

  /** Lets them go on. */
  public void thaw() throws IOException, InterruptedException {
    signal("-CONT");
  }

  /** Ends them at once. */
  public void stop() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-QUIT", String.valueOf(server.pid())).start().waitFor();
    server.onExit().join();
  }

  /** Starts the server again as it was started. */
  public void startAgain() throws IOException {
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void signal(String signal) throws IOException, InterruptedException {
    List<String> kill = new ArrayList<>(List.of("kill", signal));
    Stream.concat(Stream.of(server), server.descendants())
        .forEach(process -> kill.add(String.valueOf(process.pid())));
    // One that has ended meanwhile makes kill complain, and matters to nobody.
    new ProcessBuilder(kill).start().waitFor();
  }
}
