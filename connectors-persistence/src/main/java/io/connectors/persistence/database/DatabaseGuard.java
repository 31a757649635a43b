package io.connectors.persistence.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Looks whether the database keeps tenants apart for the role that the application signs in as:
 * that role, every table with a tenant_id, and what leads around both. Row-level security that does
 * not bind says nothing, so that start-up has to ask.
 */
public final class DatabaseGuard {

  private final DataSource application;

  /**
   * A guard of the application's own connections.
   *
   * @param application signs in as the application does
   */
  public DatabaseGuard(DataSource application) {
    this.application = application;
  }

  /**
   * Refuses a role or a table that would let one tenant's rows reach another.
   *
   * @throws IllegalStateException with one sentence that says what is wrong
   * @throws SQLException if the database cannot be asked
   */
  public void requireSafe() throws SQLException {
    List<String> findings = findings();
    if (!findings.isEmpty()) {
      throw new IllegalStateException(findings.get(0));
    }
  }

  /**
   * Everything that is wrong, a sentence each, the gravest first.
   *
   * @throws SQLException if the database cannot be asked
   */
  public List<String> findings() throws SQLException {
    List<String> sentences = new ArrayList<>();
    try (Connection connection = application.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SqlResource.read("/db/guard.sql"))) {
      while (rows.next()) {
        sentences.add(rows.getString("sentence"));
      }
    }
    return sentences;
  }
}
