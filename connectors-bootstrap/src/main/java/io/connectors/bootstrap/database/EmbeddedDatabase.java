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
import javax.sql.DataSource;

/**
 * The PostgreSQL server that comes with the program, its data in the home directory. It writes
 * through to the disk, takes passwords only, and knows the same roles as any other.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  /** The major version of the binaries, part of the directory's name: versions do not mix. */
  static final String MAJOR = "17";

  private static final String SUPERUSER = "postgres";

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
    String password = home.keptText("postgres-password", () -> RandomText.ofLength(40));
    Path data = home.directory("postgresql-" + MAJOR);
    try {
      OrphanedServer.stopOn(data);
      EmbeddedDatabase database = new EmbeddedDatabase(startServer(home, data, password));
      database.secure(data, password);
      return database;
    } catch (IOException | SQLException | IllegalStateException failed) {
      throw refusal(home);
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

  private static EmbeddedPostgres startServer(Home home, Path data, String password)
      throws IOException {
    Files.createDirectories(home.directory("postgresql-programs"));
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(home.directory("postgresql-programs").toFile())
        .setRegisterShutdownHook(false)
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

  /** The first start lets everybody on this machine in; from here on only who has a password. */
  private void secure(Path data, String password) throws IOException, SQLException {
    DataSource superuser = server.getPostgresDatabase();
    DatabaseRoles.create(superuser);
    try (Connection connection = superuser.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(passwordOf(SUPERUSER, password));
      statement.execute(passwordOf(application.user(), application.password()));
      statement.execute(passwordOf(owner.user(), owner.password()));
      Files.writeString(
          data.resolve("pg_hba.conf"),
          "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  /** Our own random letters and digits, which need no quoting. */
  private static String passwordOf(String role, String password) {
    return "ALTER ROLE " + role + " PASSWORD '" + password + "'";
  }

  private static StartupRefused refusal(Home home) {
    return new StartupRefused(
        "The embedded database does not start, "
            + home.directory("postgresql.log")
            + " says why; or set DATASOURCES_DEFAULT_URL to a PostgreSQL of your own.");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
