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

/** Use case: see which service tokens a tenant has. Their keys are nowhere to be seen. */
public final class ListServiceTokens {

  /** Value: who asks. */
  public record Query(Caller caller) {}

  /** Value: a token, and whether it is good for anything by now. */
  public record Listed(ServiceToken token, ServiceTokenStatus status) {}

  private final UnitOfWork unitOfWork;
  private final ServiceTokenRepository tokens;
  private final Clock clock;

  /**
   * The use case on these ports; {@link io.connectors.application.ServiceTokenApplication} makes
   * it.
   */
  public ListServiceTokens(UnitOfWork unitOfWork, ServiceTokenRepository tokens, Clock clock) {
    this.unitOfWork = unitOfWork;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Every token of the caller's tenant, newest first, for some time also those that have ended.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not manage service tokens
   * @throws io.connectors.domain.shared.InvalidRequest if a global admin has named no tenant
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
