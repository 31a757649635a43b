package io.connectors.web.servicetoken;

import io.connectors.application.servicetoken.ListServiceTokens.Listed;
import io.connectors.domain.access.TokenScope;
import io.connectors.domain.servicetoken.ServiceToken;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;

/** Response: a service token, without its key. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record ServiceTokenView(
    String id,
    String tenantId,
    String name,
    List<String> scopes,
    String status,
    String createdAt,
    String createdBy,
    String createdByName,
    String expiresAt,
    @Nullable String lastUsedAt,
    @Nullable String revokedAt) {

  static ServiceTokenView of(Listed listed) {
    ServiceToken token = listed.token();
    return new ServiceTokenView(
        token.id().toString(),
        token.tenant().value(),
        token.name().value(),
        scopes(token),
        listed.status().key(),
        token.created().at().toString(),
        token.created().by().subject(),
        token.created().by().name(),
        token.expiry().at().toString(),
        token.usedAt().map(Instant::toString).orElse(null),
        token.revokedAt().map(Instant::toString).orElse(null));
  }

  static List<String> scopes(ServiceToken token) {
    return token.scopes().stream().sorted().map(TokenScope::key).toList();
  }
}
