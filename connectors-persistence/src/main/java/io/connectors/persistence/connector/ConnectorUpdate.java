package io.connectors.persistence.connector;

import io.connectors.domain.credential.SealedCredentials;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Updates a connector if the previous version is stored. Handwritten, because a repository returns
 * the number of given entities, not of updated rows.
 */
@Singleton
final class ConnectorUpdate {

  private static final String SQL =
      """
      UPDATE connectors
      SET name = ?, status = ?, status_reason = ?, status_changed_at = ?, status_before_error = ?,
        config = ?::jsonb, encrypted_credentials = ?, auth_fields = ?,
        destinations = ?, credentials_unreadable_since = ?, tags = ?, version = ?,
        updated_at = ?, updated_by = ?, updated_by_name = ?
      WHERE tenant_id = ? AND id = ? AND least(greatest(version, 1), 9223372036854775806) = ? - 1
      """;

  private static final String RESEAL =
      """
      UPDATE connectors
      SET encrypted_credentials = ?, destinations = ?, credentials_unreadable_since = ?
      WHERE tenant_id = ? AND id = ? AND encrypted_credentials = ?
      """;

  private final JdbcOperations operations;

  ConnectorUpdate(@Named("default") JdbcOperations operations) {
    this.operations = operations;
  }

  /** The number of updated rows, 0 or 1. */
  int run(ConnectorRow row) {
    return operations.prepareStatement(
        SQL,
        statement -> {
          bind(statement, row);
          return statement.executeUpdate();
        });
  }

  /** The number of rows with that ciphertext, 0 or 1. */
  int reseal(ConnectorKey key, SealedCredentials from, SealedCredentials to) {
    return operations.prepareStatement(
        RESEAL,
        statement -> {
          statement.setBytes(1, to.ciphertext());
          setTexts(statement, 2, to.destinations().texts());
          setTime(statement, 3, to.unreadableSince());
          statement.setString(4, key.tenantId());
          statement.setObject(5, key.id());
          statement.setBytes(6, from.ciphertext());
          return statement.executeUpdate();
        });
  }

  private static void bind(PreparedStatement statement, ConnectorRow row) throws SQLException {
    statement.setString(1, row.name());
    statement.setString(2, row.status());
    statement.setString(3, row.statusReason());
    statement.setObject(4, utc(row.statusChangedAt()));
    statement.setString(5, row.statusBeforeError());
    statement.setString(6, row.config());
    statement.setBytes(7, row.encryptedCredentials());
    setTexts(statement, 8, row.authFields());
    setTexts(statement, 9, row.destinations());
    setTime(statement, 10, Optional.ofNullable(row.credentialsUnreadableSince()));
    setTexts(statement, 11, row.tags());
    statement.setLong(12, row.version());
    statement.setObject(13, utc(row.updatedAt()));
    statement.setString(14, row.updatedBy());
    statement.setString(15, row.updatedByName());
    statement.setString(16, row.key().tenantId());
    statement.setObject(17, row.key().id());
    statement.setLong(18, row.version());
  }

  private static void setTexts(PreparedStatement statement, int index, @Nullable List<String> texts)
      throws SQLException {
    Object[] elements = Objects.requireNonNullElse(texts, List.<String>of()).toArray();
    statement.setArray(index, statement.getConnection().createArrayOf("text", elements));
  }

  private static void setTime(PreparedStatement statement, int index, Optional<Instant> time)
      throws SQLException {
    statement.setObject(
        index,
        time.map(ConnectorUpdate::utc).orElse(null),
        JDBCType.TIMESTAMP_WITH_TIMEZONE.getVendorTypeNumber());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
