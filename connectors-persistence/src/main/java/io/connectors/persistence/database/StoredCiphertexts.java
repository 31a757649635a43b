package io.connectors.persistence.database;

import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.TenantId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks, before there is an application, at the encrypted credentials that the database holds. */
public final class StoredCiphertexts {

  private static final String SAMPLE =
      """
      SELECT tenant_id, id, encrypted_credentials, auth_fields FROM connectors
      WHERE get_byte(encrypted_credentials, 0) = 1 LIMIT ?
      """;

  private StoredCiphertexts() {}

  /** Value: sealed credentials and where they belong. */
  public record Stored(CredentialOwner owner, SealedCredentials sealed) {}

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
   * Some of those that are sealed under the keyset from outside itself, of any tenant.
   *
   * @param application signs in as the application, which takes on the reader's role for it
   * @throws SQLException if the database cannot be asked
   */
  public static List<Stored> sampleOf(String url, String application, String password, int most)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, application, password)) {
      connection.setAutoCommit(false);
      try (Statement role = connection.createStatement()) {
        role.execute("SET TRANSACTION READ ONLY; SET LOCAL ROLE " + DatabaseRoles.READER);
      }
      try (PreparedStatement statement = connection.prepareStatement(SAMPLE)) {
        statement.setInt(1, most);
        return read(statement);
      } finally {
        connection.rollback();
      }
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

  private static List<Stored> read(PreparedStatement statement) throws SQLException {
    List<Stored> stored = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        CredentialOwner owner =
            new CredentialOwner(
                new TenantId(row.getString(1)), new ConnectorId(row.getObject(2, UUID.class)));
        List<String> fields = List.of((String[]) row.getArray(4).getArray());
        stored.add(new Stored(owner, SealedCredentials.of(row.getBytes(3), fields)));
      }
      return stored;
    }
  }
}
