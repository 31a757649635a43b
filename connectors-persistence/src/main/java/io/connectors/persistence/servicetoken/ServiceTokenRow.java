package io.connectors.persistence.servicetoken;

import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenExpiry;
import io.connectors.domain.servicetoken.ServiceTokenName;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.TokenScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a service token out of its row; the hash of its key stays where it is. */
final class ServiceTokenRow {

  private ServiceTokenRow() {}

  static ServiceToken read(ResultSet row) throws SQLException {
    return new ServiceToken(
        new ServiceTokenId(row.getObject("id", UUID.class)),
        new TenantId(row.getString("tenant_id")),
        new ServiceTokenName(row.getString("name")),
        scopes(row),
        new AuditStamp(
            new Actor(row.getString("created_by"), row.getString("created_by_name")),
            time(row, "created_at").orElseThrow()),
        new ServiceTokenExpiry(time(row, "expires_at").orElseThrow()),
        time(row, "used_at"),
        time(row, "revoked_at"));
  }

  private static Set<TokenScope> scopes(ResultSet row) throws SQLException {
    String[] keys = (String[]) row.getArray("scopes").getArray();
    return Arrays.stream(keys).map(ServiceTokenRow::scope).collect(Collectors.toUnmodifiableSet());
  }

  /** What is not known is not left out: a token that looks narrower than it is misleads. */
  private static TokenScope scope(String key) {
    return TokenScope.ofKey(key)
        .orElseThrow(
            () -> new IllegalStateException("a token has a scope that this version does not know"));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
