package io.connectors.persistence.idempotency;

import io.connectors.domain.idempotency.CompletedRequest;
import io.connectors.domain.idempotency.CompletedRequests;
import io.connectors.domain.idempotency.IdempotentRequest;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.Version;
import io.connectors.persistence.unit.CurrentUnitOfWork;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Persistence adapter: completed requests as rows, written in the transaction of the change. */
@Singleton
final class JdbcCompletedRequests implements CompletedRequests {

  private static final HexFormat HEX = HexFormat.of();

  /** Waits for a concurrent transaction that has inserted the same key. */
  private static final String INSERT =
      """
      INSERT INTO completed_requests (tenant_id, subject, key_hash, content_hash, result, version, completed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """;

  private static final String REPLACE =
      """
      UPDATE completed_requests SET content_hash = ?, version = ?, completed_at = ?
      WHERE tenant_id = ? AND subject = ? AND key_hash = ?
      """;

  private static final String FIND =
      """
      SELECT content_hash, result, version, completed_at FROM completed_requests
      WHERE tenant_id = ? AND subject = ? AND key_hash = ?
      """;

  /** Skips rows that another transaction is removing. */
  private static final String REMOVE_OLD =
      """
      DELETE FROM completed_requests WHERE (tenant_id, subject, key_hash) IN (
        SELECT tenant_id, subject, key_hash FROM completed_requests
        WHERE tenant_id = ? AND completed_at < ? LIMIT 100 FOR UPDATE SKIP LOCKED)
      """;

  private static final String REMOVE_ALL = "DELETE FROM completed_requests WHERE tenant_id = ?";

  private final JdbcOperations operations;
  private final CurrentUnitOfWork unit;

  JdbcCompletedRequests(@Named("default") JdbcOperations operations, CurrentUnitOfWork unit) {
    this.operations = operations;
    this.unit = unit;
  }

  @Override
  public boolean keep(CompletedRequest completed) {
    TenantId tenant = completed.tenant();
    change(REMOVE_OLD, tenant, tenant.value(), at(completed.at().minus(RETENTION)));
    return change(
            INSERT,
            tenant,
            tenant.value(),
            completed.subject(),
            HEX.parseHex(completed.request().keyHash()),
            HEX.parseHex(completed.request().contentHash()),
            completed.result(),
            completed.version().value(),
            at(completed.at()))
        > 0;
  }

  @Override
  public void replace(CompletedRequest completed) {
    change(
        REPLACE,
        completed.tenant(),
        HEX.parseHex(completed.request().contentHash()),
        completed.version().value(),
        at(completed.at()),
        completed.tenant().value(),
        completed.subject(),
        HEX.parseHex(completed.request().keyHash()));
  }

  @Override
  public Optional<CompletedRequest> find(TenantId tenant, String subject, String keyHash) {
    unit.requireWriting(tenant);
    return operations.prepareStatement(
        FIND,
        statement -> {
          bind(statement, tenant.value(), subject, HEX.parseHex(keyHash));
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(read(row, tenant, subject, keyHash)) : Optional.empty();
          }
        });
  }

  @Override
  public int removeAll(TenantId tenant) {
    return change(REMOVE_ALL, tenant, tenant.value());
  }

  private static CompletedRequest read(
      ResultSet row, TenantId tenant, String subject, String keyHash) throws SQLException {
    return new CompletedRequest(
        tenant,
        subject,
        new IdempotentRequest(keyHash, HEX.formatHex(row.getBytes("content_hash"))),
        row.getObject("result", UUID.class),
        new Version(row.getLong("version")),
        row.getObject("completed_at", OffsetDateTime.class).toInstant());
  }

  private int change(String sql, TenantId tenant, Object... values) {
    unit.requireWriting(tenant);
    return operations.prepareStatement(
        sql,
        statement -> {
          bind(statement, values);
          return statement.executeUpdate();
        });
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
