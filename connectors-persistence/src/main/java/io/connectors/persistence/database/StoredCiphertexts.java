package io.connectors.persistence.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Checks stored credentials before the application starts. */
public final class StoredCiphertexts {

  private StoredCiphertexts() {}

  /**
   * Whether a ciphertext of any tenant is stored.
   *
   * @param owner connects as the owner of the tables
   * @throws SQLException if the query fails
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

  /**
   * Removes tenant keys and the check value from a database without ciphertexts, because their
   * key-encryption key is lost.
   *
   * @param owner connects as the owner of the tables
   * @throws SQLException if a statement fails
   */
  public static void forgetKeys(String url, String owner, String password) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, owner, password);
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM tenant_keys; DELETE FROM key_check");
    }
  }
}
