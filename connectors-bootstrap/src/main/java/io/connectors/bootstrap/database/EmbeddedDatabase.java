package io.connectors.bootstrap.database;

import io.connectors.bootstrap.home.Home;
import io.connectors.bootstrap.home.RandomText;
import io.connectors.bootstrap.settings.ExternalDatabase.Login;
import io.connectors.bootstrap.settings.StartupError;
import io.connectors.persistence.database.DatabaseRoles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server in the program, with its data in the home directory. It syncs every commit
 * to disk, requires passwords, and has the same roles as an external database.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  /** The major version is part of the directory name, because data files are incompatible. */
  static final String MAJOR = "17";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final String SUPERUSER_FILE = "postgres-password";

  /** Marker file in the data directory after the first complete start. */
  private static final String FINISHED = "connectors-finished";

  private static final Map<String, String> SERVER_SETTINGS =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "listen_addresses", "localhost",
          // A socket lock in a shared directory could prevent a restart.
          "unix_socket_directories", "",
          "shared_buffers", "64MB");

  private final EmbeddedPostgres server;
  private final ServerProcess process;
  private final Path log;
  private final Login application;
  private final Login owner;

  private EmbeddedDatabase(EmbeddedPostgres server, DataDirectory data, Path log)
      throws IOException {
    this.server = server;
    this.log = log;
    this.process =
        new ServerProcess(
            data, log, (PGSimpleDataSource) server.getPostgresDatabase(), SERVER_SETTINGS);
    String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    // No file contains these passwords, because each start generates new ones.
    this.application = new Login(url, DatabaseRoles.APPLICATION, RandomText.ofLength(40));
    this.owner = new Login(url, DatabaseRoles.OWNER, RandomText.ofLength(40));
  }

  /**
   * Starts the server on the home's data. Stops an orphaned server first.
   *
   * @throws StartupError if the platform is not supported, or the server does not start
   */
  public static EmbeddedDatabase start(Home home) {
    Path data = home.directory("postgresql-" + MAJOR);
    try {
      OrphanedServer.stopOn(new DataDirectory(data));
      setAsideUnfinished(data);
      EmbeddedDatabase database =
          new EmbeddedDatabase(startServer(home, data), new DataDirectory(data), logFile(home));
      database.prepare(data);
      return database;
    } catch (IOException | SQLException | RuntimeException failed) {
      LOG.debug("The embedded database did not start.", failed);
      throw notStarted(home);
    }
  }

  /** After an interrupted first start, the server cannot start on the incomplete data. */
  private static void setAsideUnfinished(Path data) throws IOException {
    if (Files.exists(data) && !Files.exists(data.resolve(FINISHED))) {
      String name = data.getFileName() + ".unfinished-" + Instant.now().getEpochSecond();
      Files.move(data, data.resolveSibling(name));
    }
  }

  private static Path logFile(Home home) {
    return home.directory("postgresql.log");
  }

  /**
   * Restarts the server when it ends, until the result is closed. Close the result before
   * everything that uses the database, so that a shutdown does not cause a restart.
   */
  public AutoCloseable supervise() {
    Supervisor supervisor =
        new Supervisor(process, log, Clock.systemUTC(), delay -> Thread.sleep(delay.toMillis()));
    Thread thread = new Thread(supervisor, "embedded-database");
    thread.setDaemon(true);
    thread.start();
    return () -> {
      thread.interrupt();
      thread.join();
      process.cancelStart();
    };
  }

  /** The login with the application's role. */
  public Login application() {
    return application;
  }

  /** The owner's login. */
  public Login owner() {
    return owner;
  }

  private static EmbeddedPostgres startServer(Home home, Path data) throws IOException {
    String password = home.storedText(SUPERUSER_FILE, () -> RandomText.ofLength(40));
    // The library makes its working directory writable for all users. A private parent directory
    // prevents them from replacing the server's program.
    Path programs = home.privateDirectory("programs").resolve("postgresql");
    Files.createDirectories(programs);
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
    SERVER_SETTINGS.forEach(builder::setServerConfig);
    return builder
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(programs.toFile())
        .setRegisterShutdownHook(false)
        // The library's default is no authentication; the last option of a name applies.
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", home.directory(SUPERUSER_FILE).toString())
        .setLocaleConfig("locale", "C")
        .setConnectConfig("password", password)
        .setOutputRedirector(Redirect.appendTo(logFile(home).toFile()))
        .setErrorRedirector(Redirect.appendTo(logFile(home).toFile()))
        .setPGStartupWait(Duration.ofSeconds(30))
        .start();
  }

  private void prepare(Path data) throws IOException, SQLException {
    DataSource superuser = server.getPostgresDatabase();
    DatabaseRoles.create(superuser);
    try (Connection connection = superuser.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(passwordOf(application));
      statement.execute(passwordOf(owner));
    }
    if (!Files.exists(data.resolve(FINISHED))) {
      Files.createFile(data.resolve(FINISHED));
    }
  }

  /** The password is random letters and digits and needs no quoting. */
  private static String passwordOf(Login login) {
    return "ALTER ROLE " + login.user() + " PASSWORD '" + login.password() + "'";
  }

  private static StartupError notStarted(Home home) {
    return new StartupError(
        "The embedded database does not start, or does not support this platform (see "
            + logFile(home)
            + "). Fix the cause, or set DATASOURCES_DEFAULT_URL to an external PostgreSQL.");
  }

  @Override
  public void close() throws IOException {
    // The library logs a failure if there is no server to stop.
    if (process.isRunning()) {
      server.close();
    }
  }
}
