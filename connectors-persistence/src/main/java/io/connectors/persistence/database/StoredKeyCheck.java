package io.connectors.persistence.database;

import io.connectors.domain.key.WrappedKeyset;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The one text by which a database knows its key from outside, wrapped by it; of no tenant. Asked
 * before there is an application, as the application's role.
 */
public final class StoredKeyCheck {

  private final DataSource application;

  /**
   * The text in the database behind that.
   *
   * @param application signs in as the application does
   */
  public StoredKeyCheck(DataSource application) {
    this.application = application;
  }

  /**
   * What is kept, if the database has been used before.
   *
   * @throws SQLException if the database cannot be asked
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
   * Keeps it, unless another replica has been faster.
   *
   * @throws SQLException if the database cannot be written to
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
   * Keeps it in the place of the one before.
   *
   * @throws SQLException if the database cannot be written to
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
