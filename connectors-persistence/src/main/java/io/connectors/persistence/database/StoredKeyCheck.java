package io.connectors.persistence.database;

import io.connectors.domain.key.WrappedKeyset;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The check value of the key-encryption key. It is global, and read with the application's role
 * before the application starts.
 */
public final class StoredKeyCheck {

  private final DataSource application;

  /**
   * The check value of a database.
   *
   * @param application connects with the application's role
   */
  public StoredKeyCheck(DataSource application) {
    this.application = application;
  }

  /**
   * The stored value; absent in a new database.
   *
   * @throws SQLException if the query fails
   */
  public Optional<WrappedKeyset> find() throws SQLException {
    try (Connection connection = application.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT wrapping_key, wrapped FROM key_check");
        ResultSet row = statement.executeQuery()) {
      return row.next()
          ? Optional.of(WrappedKeyset.of(row.getString(1), row.getBytes(2)))
          : Optional.empty();
    }
  }

  /**
   * Stores the value, unless another replica did before.
   *
   * @throws SQLException if the statement fails
   */
  public void add(WrappedKeyset check) throws SQLException {
    try (Connection connection = application.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "INSERT INTO key_check (wrapping_key, wrapped) VALUES (?, ?) ON CONFLICT DO"
                    + " NOTHING")) {
      statement.setString(1, check.wrappingKey());
      statement.setBytes(2, check.bytes());
      statement.executeUpdate();
    }
  }

  /**
   * Replaces the value.
   *
   * @throws SQLException if the statement fails
   */
  public void replace(WrappedKeyset check) throws SQLException {
    try (Connection connection = application.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("UPDATE key_check SET wrapping_key = ?, wrapped = ?")) {
      statement.setString(1, check.wrappingKey());
      statement.setBytes(2, check.bytes());
      statement.executeUpdate();
    }
  }
}
