package io.connectors.bootstrap.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/** The PostgreSQL server on a data directory, restartable with the same port and settings. */
final class ServerProcess implements SupervisedServer {

  private static final int POLL_MILLISECONDS = 200;
  private static final int RESPONSE_TIMEOUT_SECONDS = 5;
  private static final Duration CANCEL_TIMEOUT = Duration.ofSeconds(20);

  /** Long enough for any recovery: pg_ctl returns earlier if the server ends. */
  private static final String START_TIMEOUT_SECONDS = "3600";

  private final DataDirectory data;
  private final Path log;
  private final PGSimpleDataSource superuser;
  private final List<String> startCommand;
  private volatile Optional<ProcessHandle> server;
  private volatile Optional<Process> start = Optional.empty();

  /**
   * Attaches to the server on the directory.
   *
   * @param superuser login on the port that restarts use
   * @throws IOException if no server runs there
   */
  ServerProcess(
      DataDirectory data, Path log, PGSimpleDataSource superuser, Map<String, String> settings)
      throws IOException {
    this.data = data;
    this.log = log;
    this.superuser = superuser;
    this.server = Optional.of(running(data));
    this.startCommand = startCommand(data, superuser.getPortNumbers()[0], settings);
  }

  private static List<String> startCommand(
      DataDirectory data, int port, Map<String, String> settings) throws IOException {
    Path program = data.program().orElseThrow(() -> new IOException("no postmaster.opts"));
    StringBuilder options = new StringBuilder("-p " + port);
    settings.forEach((name, value) -> options.append(" -c " + name + "=" + value));
    List<String> command = new ArrayList<>();
    // PostgreSQL does not run as root; the library uses the same workaround.
    if (LinuxUtils.isUnshareAvailable()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(program.resolveSibling("pg_ctl").toString());
    command.addAll(List.of("-D", data.path().toString(), "-o", options.toString()));
    command.addAll(List.of("-w", "-t", START_TIMEOUT_SECONDS, "start"));
    return List.copyOf(command);
  }

  private static ProcessHandle running(DataDirectory data) throws IOException {
    return data.server().orElseThrow(() -> new IOException("no server runs on the data"));
  }

  /** Whether its process runs. */
  boolean isRunning() {
    return server.filter(LinuxProcess::isRunning).isPresent();
  }

  @Override
  public End awaitEnd() throws InterruptedException {
    while (isRunning()) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLISECONDS);
    }
    return Files.exists(data.pidFile()) ? End.WITHOUT_SHUTDOWN : End.SHUT_DOWN;
  }

  @Override
  public void restart() throws IOException, InterruptedException {
    OrphanedServer.stopOn(data);
    Process starting =
        new ProcessBuilder(startCommand)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()))
            .start();
    start = Optional.of(starting);
    if (starting.waitFor() != 0) {
      throw new IOException("pg_ctl start has failed");
    }
    server = Optional.of(running(data));
    requireResponse();
  }

  /** Another process may use the port on an address of localhost. */
  private void requireResponse() throws IOException {
    superuser.setLoginTimeout(RESPONSE_TIMEOUT_SECONDS);
    try (Connection connection = superuser.getConnection();
        Statement statement = connection.createStatement();
        ResultSet directory = statement.executeQuery("SHOW data_directory")) {
      directory.next();
      if (Path.of(directory.getString(1)).toRealPath().equals(data.path().toRealPath())) {
        return;
      }
    } catch (SQLException noResponse) {
      throw new IOException("the server does not respond on its port", noResponse);
    }
    throw new IOException("another server responds on the port");
  }

  /** Stops a server that is starting, so that no server outlives its supervisor. */
  void cancelStart() throws IOException, InterruptedException {
    if (start.isEmpty()) {
      return;
    }
    Process starting = start.orElseThrow();
    long deadline = System.nanoTime() + CANCEL_TIMEOUT.toNanos();
    while (!starting.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      if (System.nanoTime() > deadline) {
        starting.destroyForcibly();
      }
      Optional<ProcessHandle> started = data.server();
      if (started.isPresent()) {
        OrphanedServer.stop(started.orElseThrow());
      }
    }
    server = data.server();
  }
}
