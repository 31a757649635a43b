package io.connectors.persistence.key;

import io.connectors.domain.key.TenantKey;
import io.connectors.domain.key.WrappedKeyset;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;

/**
 * Writes tenant keys. Handwritten, because a repository returns the number of given entities, not
 * of written rows.
 */
@Singleton
final class TenantKeyWriter {

  /** Waits for a concurrent transaction that inserts the same key. */
  private static final String INSERT =
      """
      INSERT INTO tenant_keys (tenant_id, version, wrapping_key, wrapped, created_at)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (tenant_id, version) DO NOTHING
      """;

  private static final String REWRAP =
      """
      UPDATE tenant_keys SET wrapping_key = ?, wrapped = ?
      WHERE tenant_id = ? AND version = ? AND wrapped = ?
      """;

  private final JdbcOperations operations;

  TenantKeyWriter(@Named("default") JdbcOperations operations) {
    this.operations = operations;
  }

  boolean insert(TenantKey key) {
    return operations.prepareStatement(
        INSERT,
        statement -> {
          statement.setString(1, key.tenant().value());
          statement.setInt(2, key.version().value());
          statement.setString(3, key.wrapped().wrappingKey());
          statement.setBytes(4, key.wrapped().bytes());
          statement.setObject(5, key.createdAt().atOffset(ZoneOffset.UTC));
          return statement.executeUpdate() > 0;
        });
  }

  boolean rewrap(TenantKey key, WrappedKeyset anew) {
    return operations.prepareStatement(
        REWRAP,
        statement -> {
          statement.setString(1, anew.wrappingKey());
          statement.setBytes(2, anew.bytes());
          statement.setString(3, key.tenant().value());
          statement.setInt(4, key.version().value());
          statement.setBytes(5, key.wrapped().bytes());
          return statement.executeUpdate() > 0;
        });
  }
}
