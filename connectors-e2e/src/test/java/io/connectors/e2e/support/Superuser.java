package io.connectors.e2e.support;

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

/** The superuser of the embedded database, for access that bypasses the application. */
public record Superuser(int port, String password) {

  private static final int PORT_LINE = 3;

  /** The superuser of the server that runs on this home. */
  public static Superuser of(Path home) throws IOException {
    int port =
        Integer.parseInt(
            Files.readAllLines(home.resolve("postgresql-17/postmaster.pid"))
                .get(PORT_LINE)
                .strip());
    return new Superuser(port, Files.readString(home.resolve("postgres-password")));
  }

  /** The same user with another password. */
  public Superuser withPassword(String other) {
    return new Superuser(port, other);
  }

  /** The single value of a query's result. */
  public String ask(String query) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      answer.next();
      return answer.getString(1);
    }
  }

  /** All values of a query's result, as text. */
  public List<String> askAll(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      while (answer.next()) {
        values.add(String.valueOf(answer.getString(1)));
      }
    }
    return values;
  }

  /** Runs a statement. */
  public void run(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Whether the database accepts the password. */
  public boolean acceptsPassword() {
    try (Connection connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException rejected) {
      return false;
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + port + "/postgres", "postgres", password);
  }
}
