package io.connectors.persistence.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks, before there is an application, at the encrypted credentials that the database holds. */
public final class StoredCiphertexts {

  private StoredCiphertexts() {}

  /**
   * Whether there is a ciphertext of any tenant.
   *
   * @param owner signs in as the owner of the tables
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

  /**
   * Removes the keys of tenants and the check value, of a database that holds no ciphertext: they
   * are wrapped by a key that is gone, and protect nothing.
   *
   * @param owner signs in as the owner of the tables
   * @throws SQLException if the database cannot be written to
   */
  public static void forgetKeys(String url, String owner, String password) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, owner, password);
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM tenant_keys; DELETE FROM key_check");
    }
  }
}
