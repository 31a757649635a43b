package io.connectors.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The three database roles, by their fixed names, and the script that makes them. */
public final class DatabaseRoles {

  /** Owns the tables and migrates them. */
  public static final String OWNER = "connectors_owner";

  /** What the application signs in as; bound by row-level security. */
  public static final String APPLICATION = "connectors_app";

  /** Taken on by the application to read across tenants; nobody signs in as it. */
  public static final String READER = "connectors_reader";

  private DatabaseRoles() {}

  /** The SQL that a superuser runs once, in the database to be used; passwords not included. */
  public static String script() {
    return SqlResource.read("/db/roles.sql");
  }

  /**
   * Makes the roles, where they are not there yet.
   *
   * @param superuser a superuser's way into the database that is to be used
   * @throws SQLException if the database refuses
   */
  public static void create(DataSource superuser) throws SQLException {
    try (Connection connection = superuser.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(script());
    }
  }
}
