package io.connectors.application.servicetoken;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenKey;
import io.connectors.domain.servicetoken.ServiceTokenRepository;
import io.connectors.domain.servicetoken.ServiceTokenStatus;
import io.connectors.domain.shared.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Use case: authenticate a service by its token key. The token is read each time, so that a
 * revocation takes effect immediately on all replicas.
 */
public final class AuthenticateServiceToken {

  /** Value: the key that the service sends. */
  public record Query(ServiceTokenKey key) {}

  private final UnitOfWork unitOfWork;
  private final ServiceTokenRepository tokens;
  private final Clock clock;

  /**
   * The use case on these ports, as assembled by {@link
   * io.connectors.application.ServiceTokenApplication}.
   */
  public AuthenticateServiceToken(
      UnitOfWork unitOfWork, ServiceTokenRepository tokens, Clock clock) {
    this.unitOfWork = unitOfWork;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * The service; absent if the token does not exist, has expired or was revoked. The reason is not
   * revealed.
   */
  public Optional<Caller> recognize(Query query) {
    Instant now = clock.instant();
    TenantId tenant = query.key().tenant();
    return unitOfWork.within(
        TenantScope.of(tenant),
        () -> {
          Optional<ServiceToken> token =
              tokens
                  .find(tenant, query.key().hash())
                  .filter(found -> found.status(now) == ServiceTokenStatus.ACTIVE);
          token
              .filter(found -> found.shouldRecordUse(now))
              .ifPresent(found -> tokens.recordUse(tenant, found.id(), now));
          return token.map(ServiceToken::caller);
        });
  }
}
