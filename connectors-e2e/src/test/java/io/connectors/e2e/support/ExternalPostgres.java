package io.connectors.e2e.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** An operator's PostgreSQL server, set up as the README says. Every login needs a password. */
public final class ExternalPostgres implements AutoCloseable {

  private static final Path ROLES =
      Path.of("..", "connectors-persistence", "src", "main", "resources", "db", "roles.sql");
  private static final String DATABASE = "accounts";
  private static final String SUPERUSER = "postgres";
  private static final String SUPERUSER_PASSWORD = "superuser-password";

  private final EmbeddedPostgres server;

  private ExternalPostgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Starts a server with its files in this directory, and creates the database and the roles. */
  public static ExternalPostgres start(Path directory) throws IOException, SQLException {
    ExternalPostgres postgres = startWithoutRoles(directory);
    postgres.createRoles();
    return postgres;
  }

  /** Starts a server with the database but without the roles. */
  public static ExternalPostgres startWithoutRoles(Path directory)
      throws IOException, SQLException {
    ExternalPostgres postgres = startOn(directory);
    postgres.run(SUPERUSER, "CREATE DATABASE " + DATABASE);
    return postgres;
  }

  /** Starts a server on the data in this directory, or on new data. */
  static ExternalPostgres startOn(Path directory) throws IOException {
    Files.createDirectories(directory);
    Path password = Files.writeString(directory.resolve("superuser"), SUPERUSER_PASSWORD);
    return new ExternalPostgres(
        EmbeddedPostgres.builder()
            .setDataDirectory(directory.resolve("data"))
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(UnpackedPrograms.directory().toFile())
            .setLocaleConfig("auth", "scram-sha-256")
            .setLocaleConfig("pwfile", password.toString())
            .setConnectConfig("password", SUPERUSER_PASSWORD)
            .start());
  }

  /** Creates the roles, as superuser. */
  public void createRoles() throws IOException, SQLException {
    run(Files.readString(ROLES));
  }

  /** The JDBC URL of the database. */
  public String url() {
    return url(DATABASE);
  }

  /** The address of the database: {@code host:port/name}. */
  public String address() {
    return address(DATABASE);
  }

  /** The password of the superuser {@code postgres}. */
  public String superuserPassword() {
    return SUPERUSER_PASSWORD;
  }

  /** Sets the password of a role. Any character is allowed. */
  public void setPassword(String role, String password) throws SQLException {
    run("ALTER ROLE " + role + " PASSWORD '" + password.replace("'", "''") + "'");
  }

  /** Runs a statement as superuser. */
  public void run(String sql) throws SQLException {
    run(DATABASE, sql);
  }

  /** Runs a statement as superuser and keeps its locks until the result is closed. */
  public HeldLock hold(String sql) throws SQLException {
    Connection connection = connect(DATABASE);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    return connection::close;
  }

  /** An open transaction. It ends at the latest with the server. */
  public interface HeldLock {
    /** Ends the transaction and releases its locks. */
    void release() throws SQLException;
  }

  /** The first column of a query's result as text, read as superuser. */
  public List<String> ask(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = connect(DATABASE);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      while (answer.next()) {
        values.add(String.valueOf(answer.getString(1)));
      }
    }
    return values;
  }

  private void run(String database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), SUPERUSER, SUPERUSER_PASSWORD);
  }

  private String url(String database) {
    return "jdbc:postgresql://" + address(database);
  }

  private String address(String database) {
    return "localhost:" + server.getPort() + "/" + database;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
