package io.connectors.application.servicetoken;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenRepository;
import io.connectors.domain.servicetoken.ServiceTokenStatus;
import io.connectors.domain.shared.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Use case: list the service tokens of a tenant, without their keys. */
public final class ListServiceTokens {

  /** Value: the caller. */
  public record Query(Caller caller) {}

  /** Value: a token with its current status. */
  public record Listed(ServiceToken token, ServiceTokenStatus status) {}

  private final UnitOfWork unitOfWork;
  private final ServiceTokenRepository tokens;
  private final Clock clock;

  /**
   * The use case on these ports, as assembled by {@link
   * io.connectors.application.ServiceTokenApplication}.
   */
  public ListServiceTokens(UnitOfWork unitOfWork, ServiceTokenRepository tokens, Clock clock) {
    this.unitOfWork = unitOfWork;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * All tokens of the caller's tenant, newest first, including expired and revoked ones.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not manage service tokens
   * @throws io.connectors.domain.shared.InvalidRequest if a global admin has not chosen a tenant
   */
  public List<Listed> list(Query query) {
    query.caller().require(Permission.MANAGE_SERVICE_TOKENS);
    TenantId tenant = query.caller().tenant();
    Instant now = clock.instant();
    return unitOfWork.within(
        TenantScope.of(tenant),
        () ->
            tokens.all(tenant).stream()
                .map(token -> new Listed(token, token.status(now)))
                .toList());
  }
}
