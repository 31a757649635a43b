package io.connectors.application.servicetoken;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEvent.TokenSubject;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenNotFound;
import io.connectors.domain.servicetoken.ServiceTokenRepository;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.domain.shared.TenantId;
import java.time.Clock;
import java.time.Instant;

/** Use case: revoke a service token, immediately on all replicas. */
public final class RevokeServiceToken {

  /** Value: the token to revoke. */
  public record Command(Caller caller, ServiceTokenId id) {}

  private final UnitOfWork unitOfWork;
  private final ServiceTokenRepository tokens;
  private final AuditTrail auditTrail;
  private final Clock clock;

  /**
   * The use case on these ports, as assembled by {@link
   * io.connectors.application.ServiceTokenApplication}.
   */
  public RevokeServiceToken(
      UnitOfWork unitOfWork, ServiceTokenRepository tokens, AuditTrail auditTrail, Clock clock) {
    this.unitOfWork = unitOfWork;
    this.tokens = tokens;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  /**
   * Revokes the token and returns it. A token that was already revoked is unchanged.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not manage service tokens
   * @throws io.connectors.domain.shared.InvalidRequest if a global admin has not chosen a tenant
   * @throws ServiceTokenNotFound if the token does not exist in the tenant
   */
  public ServiceToken revoke(Command command) {
    command.caller().require(Permission.MANAGE_SERVICE_TOKENS);
    TenantId tenant = command.caller().tenant();
    return unitOfWork.within(TenantScope.of(tenant), () -> revokeWithin(tenant, command));
  }

  private ServiceToken revokeWithin(TenantId tenant, Command command) {
    ServiceToken token = tokens.find(tenant, command.id()).orElseThrow(ServiceTokenNotFound::new);
    AuditEvent revoked =
        AuditEvent.of(command.caller(), clock.instant(), AuditAction.SERVICE_TOKEN_REVOKED)
            .about(new TokenSubject(token.id(), token.name().value()));
    Instant at = revoked.stamp().at();
    if (!tokens.revoke(tenant, token.id(), at)) {
      return token;
    }
    auditTrail.record(revoked);
    return token.revokedAt(at);
  }
}
