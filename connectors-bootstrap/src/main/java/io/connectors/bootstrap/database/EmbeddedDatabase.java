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
 * The PostgreSQL server that comes with the program, its data in the home directory. It writes
 * through to the disk, takes passwords only, and knows the same roles as any other.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  /** The major version of the binaries, part of the directory's name: versions do not mix. */
  static final String MAJOR = "17";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final String SUPERUSER_FILE = "postgres-password";

  /** In the data directory once its first start has come to its end. */
  private static final String FINISHED = "connectors-finished";

  private static final Map<String, String> SERVER_SETTINGS =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "listen_addresses", "localhost",
          // A socket's lock in a directory that all share could prevent a restart.
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
    // Nobody needs to know these: they are new at each start.
    this.application = new Login(url, DatabaseRoles.APPLICATION, RandomText.ofLength(40));
    this.owner = new Login(url, DatabaseRoles.OWNER, RandomText.ofLength(40));
  }

  /**
   * Starts the server on the home's data, after stopping one that a killed instance has left.
   *
   * @throws StartupError if this machine has no embedded server, or it does not start
   */
  public static EmbeddedDatabase start(Home home) {
    Path data = home.directory("postgresql-" + MAJOR);
    try {
      OrphanedServer.stopOn(new DataDirectory(data));
      setAsideUnfinished(data);
      EmbeddedDatabase database =
          new EmbeddedDatabase(startServer(home, data), new DataDirectory(data), log(home));
      database.prepare(data);
      return database;
    } catch (IOException | SQLException | RuntimeException failed) {
      LOG.debug("The embedded database does not start.", failed);
      throw refusal(home);
    }
  }

  /** What a first start that was cut short has left: the server would not start on it again. */
  private static void setAsideUnfinished(Path data) throws IOException {
    if (Files.exists(data) && !Files.exists(data.resolve(FINISHED))) {
      String name = data.getFileName() + ".unfinished-" + Instant.now().getEpochSecond();
      Files.move(data, data.resolveSibling(name));
    }
  }

  private static Path log(Home home) {
    return home.directory("postgresql.log");
  }

  /**
   * Restarts the server when it ends, until the result is closed. Close it before everything that
   * uses the database: a server that is stopped with the program is not to be restarted.
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

  /** The application role's way in. */
  public Login application() {
    return application;
  }

  /** The owner's way in. */
  public Login owner() {
    return owner;
  }

  private static EmbeddedPostgres startServer(Home home, Path data) throws IOException {
    String password = home.keptText(SUPERUSER_FILE, () -> RandomText.ofLength(40));
    // The library lets everybody write to the directory it is given: it stands inside one that
    // nobody
    // else can enter, or somebody could put a program of their own in the server's place.
    Path programs = home.privateDirectory("programs").resolve("postgresql");
    Files.createDirectories(programs);
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
    SERVER_SETTINGS.forEach(builder::setServerConfig);
    return builder
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(programs.toFile())
        .setRegisterShutdownHook(false)
        // The library lets everybody in; of two options of one name the later counts.
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", home.directory(SUPERUSER_FILE).toString())
        .setLocaleConfig("locale", "C")
        .setConnectConfig("password", password)
        .setOutputRedirector(Redirect.appendTo(log(home).toFile()))
        .setErrorRedirector(Redirect.appendTo(log(home).toFile()))
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

  /** Our own random letters and digits, which need no quoting. */
  private static String passwordOf(Login login) {
    return "ALTER ROLE " + login.user() + " PASSWORD '" + login.password() + "'";
  }

  private static StartupError refusal(Home home) {
    return new StartupError(
        "The embedded database does not start, or does not exist for this platform ("
            + log(home)
            + " may say why): set DATASOURCES_DEFAULT_URL to a PostgreSQL of your own.");
  }

  @Override
  public void close() throws IOException {
    // The library logs a failure if there is no server to stop.
    if (process.isRunning()) {
      server.close();
    }
  }
}
