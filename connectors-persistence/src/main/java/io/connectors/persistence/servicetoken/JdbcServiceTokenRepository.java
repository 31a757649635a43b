package io.connectors.persistence.servicetoken;

import io.connectors.domain.access.TokenScope;
import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenHash;
import io.connectors.domain.servicetoken.ServiceTokenRepository;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.domain.shared.TenantId;
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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Persistence adapter: service tokens, without a cache. Handwritten, because a repository does not
 * return the number of changed rows.
 */
@Singleton
final class JdbcServiceTokenRepository implements ServiceTokenRepository {

  private static final String INSERT =
      """
      INSERT INTO service_tokens (tenant_id, id, key_hash, name, scopes, created_at, created_by,
        created_by_name, expires_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ALL =
      "SELECT * FROM service_tokens WHERE tenant_id = ? ORDER BY created_at DESC, id DESC";
  private static final String BY_ID = "SELECT * FROM service_tokens WHERE tenant_id = ? AND id = ?";
  private static final String BY_KEY =
      "SELECT * FROM service_tokens WHERE tenant_id = ? AND key_hash = ?";
  private static final String USE =
      """
      UPDATE service_tokens SET used_at = greatest(used_at, ?) WHERE tenant_id = ? AND id = ?
      """;

  /** Waits for a concurrent revocation, and then changes nothing. */
  private static final String REVOKE =
      """
      UPDATE service_tokens SET revoked_at = ?
      WHERE tenant_id = ? AND id = ? AND revoked_at IS NULL
      """;

  private static final String CLEAR =
      "DELETE FROM service_tokens WHERE tenant_id = ? AND least(expires_at, revoked_at) <= ?";
  private static final String CLEAR_ALL =
      "DELETE FROM service_tokens WHERE tenant_id = ? RETURNING *";

  private final JdbcOperations operations;
  private final CurrentUnitOfWork unit;

  JdbcServiceTokenRepository(@Named("default") JdbcOperations operations, CurrentUnitOfWork unit) {
    this.operations = operations;
    this.unit = unit;
  }

  @Override
  public void add(ServiceToken token, ServiceTokenHash hash) {
    change(
        INSERT,
        token.tenant(),
        token.tenant().value(),
        token.id().value(),
        bytes(hash),
        token.name().value(),
        token.scopes().stream().sorted().map(TokenScope::key).toList(),
        at(token.created().at()),
        token.created().by().subject(),
        token.created().by().name(),
        at(token.expiry().at()));
  }

  @Override
  public List<ServiceToken> all(TenantId tenant) {
    return select(ALL, tenant, tenant.value());
  }

  @Override
  public Optional<ServiceToken> find(TenantId tenant, ServiceTokenId id) {
    return select(BY_ID, tenant, tenant.value(), id.value()).stream().findAny();
  }

  @Override
  public Optional<ServiceToken> find(TenantId tenant, ServiceTokenHash hash) {
    return select(BY_KEY, tenant, tenant.value(), bytes(hash)).stream().findAny();
  }

  @Override
  public void recordUse(TenantId tenant, ServiceTokenId id, Instant time) {
    change(USE, tenant, at(time), tenant.value(), id.value());
  }

  @Override
  public boolean revoke(TenantId tenant, ServiceTokenId id, Instant time) {
    return change(REVOKE, tenant, at(time), tenant.value(), id.value()) > 0;
  }

  @Override
  public int removeEnded(TenantId tenant, Instant by) {
    return change(CLEAR, tenant, tenant.value(), at(by));
  }

  @Override
  public List<ServiceToken> removeAll(TenantId tenant) {
    return select(CLEAR_ALL, tenant, tenant.value());
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

  /** Requires a unit of work of the tenant, because tokens of all tenants are never read. */
  private List<ServiceToken> select(String sql, TenantId tenant, Object... values) {
    unit.requireWriting(tenant);
    return operations.prepareStatement(
        sql,
        statement -> {
          bind(statement, values);
          List<ServiceToken> found = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              found.add(ServiceTokenRow.read(row));
            }
          }
          return found;
        });
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(
          i + 1,
          values[i] instanceof List<?> texts
              ? statement.getConnection().createArrayOf("text", texts.toArray())
              : values[i]);
    }
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  private static byte[] bytes(ServiceTokenHash hash) {
    return HexFormat.of().parseHex(hash.digits());
  }
}
