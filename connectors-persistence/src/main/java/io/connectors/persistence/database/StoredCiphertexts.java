package io.connectors.persistence.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Asks, as the owner of the tables, whether the database holds any encrypted credentials. */
public final class StoredCiphertexts {

  private StoredCiphertexts() {}

  /**
   * Whether there is a ciphertext of any tenant.
   *
   * @throws SQLException if the database cannot be asked
   */
  public static boolean existIn(String url, String owner, String password) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, owner, password);
        Statement statement = connection.createStatement();
        ResultSet answer =
            statement.executeQuery(
                "SELECT EXISTS (SELECT FROM connectors WHERE encrypted_credentials IS NOT NULL)")) {
      return answer.next() && answer.getBoolean(1);
    }
  }
}
