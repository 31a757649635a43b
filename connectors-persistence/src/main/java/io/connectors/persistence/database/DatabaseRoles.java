package io.connectors.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The three database roles with their fixed names, and the script that creates them. */
public final class DatabaseRoles {

  /** Owns the tables and migrates them. */
  public static final String OWNER = "connectors_owner";

  /** The application's role, subject to row-level security. */
  public static final String APPLICATION = "connectors_app";

  /** Set by the application to read across tenants; it cannot log in. */
  public static final String READER = "connectors_reader";

  private DatabaseRoles() {}

  /** The SQL that a superuser runs once in the database, without passwords. */
  public static String script() {
    return SqlResource.read("/db/roles.sql");
  }

  /**
   * Creates missing roles.
   *
   * @param superuser connects as a superuser
   * @throws SQLException if a statement fails
   */
  public static void create(DataSource superuser) throws SQLException {
    try (Connection connection = superuser.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(script());
    }
  }
}
