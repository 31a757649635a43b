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

/** The running PostgreSQL server on a data directory, which can be started again as it was. */
final class ServerProcess implements SupervisedServer {

  private static final int POLL_MILLISECONDS = 200;
  private static final int ANSWER_TIMEOUT_SECONDS = 5;
  private static final Duration CANCEL_TIMEOUT = Duration.ofSeconds(20);

  /** Recovery takes as long as it takes; a server that ends meanwhile is noticed at once. */
  private static final String START_TIMEOUT_SECONDS = "3600";

  private final DataDirectory data;
  private final Path log;
  private final PGSimpleDataSource superuser;
  private final List<String> startCommand;
  private volatile Optional<ProcessHandle> server;
  private volatile Optional<Process> start = Optional.empty();

  /**
   * The server that runs on the directory.
   *
   * @param superuser the way in, on the port that is kept
   * @throws IOException if none runs there
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
    // The server refuses to run as the system's superuser; the library starts it like this, too.
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
    requireAnswer();
  }

  /** Another process may have taken the port on one of the addresses of localhost. */
  private void requireAnswer() throws IOException {
    superuser.setLoginTimeout(ANSWER_TIMEOUT_SECONDS);
    try (Connection connection = superuser.getConnection();
        Statement statement = connection.createStatement();
        ResultSet directory = statement.executeQuery("SHOW data_directory")) {
      directory.next();
      if (Path.of(directory.getString(1)).toRealPath().equals(data.path().toRealPath())) {
        return;
      }
    } catch (SQLException noAnswer) {
      throw new IOException("the server does not answer on its port", noAnswer);
    }
    throw new IOException("another server answers on the port");
  }

  /** Stops a server that is just starting, so that none is left when its supervisor has stopped. */
  void cancelStart() throws IOException, InterruptedException {
    if (start.isEmpty()) {
      return;
    }
    Process starting = start.orElseThrow();
    long patience = System.nanoTime() + CANCEL_TIMEOUT.toNanos();
    while (!starting.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      if (System.nanoTime() > patience) {
        starting.destroyForcibly();
      }
      Optional<ProcessHandle> begun = data.server();
      if (begun.isPresent()) {
        OrphanedServer.stop(begun.orElseThrow());
      }
    }
    server = data.server();
  }
}
