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
 * Use case: recognize a service by the key of its token. Looked up each time, so that a token is
 * good for what it is good for now, at every replica.
 */
public final class AuthenticateServiceToken {

  /** Value: what the service shows. */
  public record Query(ServiceTokenKey key) {}

  private final UnitOfWork unitOfWork;
  private final ServiceTokenRepository tokens;
  private final Clock clock;

  /**
   * The use case on these ports; {@link io.connectors.application.ServiceTokenApplication} makes
   * it.
   */
  public AuthenticateServiceToken(
      UnitOfWork unitOfWork, ServiceTokenRepository tokens, Clock clock) {
    this.unitOfWork = unitOfWork;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * The service; nobody if there is no such token, or it is good for nothing any more. Why is not
   * said: whoever shows a wrong key learns nothing from it.
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
              .ifPresent(found -> tokens.noteUse(tenant, found.id(), now));
          return token.map(ServiceToken::caller);
        });
  }
}
