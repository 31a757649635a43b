package io.connectors.bootstrap.database;

import io.connectors.bootstrap.home.Home;
import io.connectors.bootstrap.home.RandomText;
import io.connectors.bootstrap.settings.ExternalDatabase.Login;
import io.connectors.bootstrap.settings.StartupRefused;
import io.connectors.persistence.database.DatabaseRoles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
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

  private final EmbeddedPostgres server;
  private final Login application;
  private final Login owner;

  private EmbeddedDatabase(EmbeddedPostgres server) {
    this.server = server;
    String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    // Nobody needs to know these: they are new at each start.
    this.application = new Login(url, DatabaseRoles.APPLICATION, RandomText.ofLength(40));
    this.owner = new Login(url, DatabaseRoles.OWNER, RandomText.ofLength(40));
  }

  /**
   * Starts the server on the home's data, after stopping one that a killed instance has left.
   *
   * @throws StartupRefused if this machine has no embedded server, or it does not start
   */
  public static EmbeddedDatabase start(Home home) {
    Path data = home.directory("postgresql-" + MAJOR);
    try {
      OrphanedServer.stopOn(data);
      setAsideUnfinished(data);
      EmbeddedDatabase database = new EmbeddedDatabase(startServer(home, data));
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
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(programs.toFile())
        .setRegisterShutdownHook(false)
        // The library lets everybody in; of two options of one name the later counts.
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", home.directory(SUPERUSER_FILE).toString())
        .setLocaleConfig("locale", "C")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("shared_buffers", "64MB")
        .setConnectConfig("password", password)
        .setOutputRedirector(Redirect.appendTo(home.directory("postgresql.log").toFile()))
        .setErrorRedirector(Redirect.appendTo(home.directory("postgresql.log").toFile()))
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

  private static StartupRefused refusal(Home home) {
    return new StartupRefused(
        "The embedded database does not start, or does not exist for this platform ("
            + home.directory("postgresql.log")
            + " may say why): set DATASOURCES_DEFAULT_URL to a PostgreSQL of your own.");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
