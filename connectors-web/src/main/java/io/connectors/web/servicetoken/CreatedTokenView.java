package io.connectors.web.servicetoken;

import io.connectors.application.servicetoken.CreateServiceToken.Made;
import io.connectors.application.servicetoken.ListServiceTokens.Listed;
import io.connectors.domain.servicetoken.ServiceTokenStatus;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;

/**
 * Answer: a service token that has just been made, with its key, which nobody is told again.
 *
 * @param token the key, to be sent as {@code Authorization: Bearer}
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record CreatedTokenView(
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
    @Nullable String revokedAt,
    String token) {

  /** Without the key, whoever may print it. */
  @Override
  public String toString() {
    return "CreatedTokenView[" + id + "]";
  }

  static CreatedTokenView of(Made made) {
    ServiceTokenView listed =
        ServiceTokenView.of(new Listed(made.token(), ServiceTokenStatus.ACTIVE));
    return new CreatedTokenView(
        listed.id(),
        listed.tenantId(),
        listed.name(),
        listed.scopes(),
        listed.status(),
        listed.createdAt(),
        listed.createdBy(),
        listed.createdByName(),
        listed.expiresAt(),
        listed.lastUsedAt(),
        listed.revokedAt(),
        made.key().revealToMaker());
  }
}
