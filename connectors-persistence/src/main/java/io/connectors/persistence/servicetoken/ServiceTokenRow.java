package io.connectors.persistence.servicetoken;

import io.connectors.domain.access.TokenScope;
import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenExpiry;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.domain.shared.TenantId;
import io.connectors.persistence.unit.StoredTexts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads service tokens from rows, without the hash of the key. */
final class ServiceTokenRow {

  /** Replaces infinite times, which cannot be displayed. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private ServiceTokenRow() {}

  /** The token of a row. Rows edited by hand are readable too, so that no row hides others. */
  static ServiceToken read(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Set<TokenScope> scopes = scopes(row);
    Instant created = time(row, "created_at").orElseThrow();
    return new ServiceToken(
        new ServiceTokenId(id),
        new TenantId(row.getString("tenant_id")),
        StoredTexts.tokenName(row.getString("name"), id),
        scopes.isEmpty() ? Set.of(TokenScope.CONNECTORS_READ) : scopes,
        StoredTexts.stamp(row.getString("created_by"), row.getString("created_by_name"), created),
        new ServiceTokenExpiry(time(row, "expires_at").orElseThrow()),
        time(row, "used_at"),
        // a token without known scopes counts as revoked
        time(row, "revoked_at")
            .or(() -> scopes.isEmpty() ? Optional.of(created) : Optional.empty()));
  }

  /** Ignores unknown scopes. */
  private static Set<TokenScope> scopes(ResultSet row) throws SQLException {
    // the elements of a two-dimensional array are arrays
    Object[] keys = (Object[]) row.getArray("scopes").getArray();
    return Arrays.stream(keys)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .flatMap(key -> TokenScope.ofKey(key).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant)
        .map(time -> time.isAfter(LAST) ? LAST : time.isBefore(FIRST) ? FIRST : time);
  }
}
