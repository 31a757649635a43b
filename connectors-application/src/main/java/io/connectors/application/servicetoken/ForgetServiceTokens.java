package io.connectors.application.servicetoken;

import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.servicetoken.ServiceTokenRepository;
import io.connectors.domain.servicetoken.ServiceTokenStatus;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.Permission;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.TenantScope;
import io.connectors.domain.shared.UnitOfWork;
import java.time.Clock;

/**
 * Use case: remove every service token of a tenant that is about to be deleted, or the next tenant
 * of that name would let its services in.
 */
public final class ForgetServiceTokens {

  /** Value: who wants it; the tenant is the one the caller acts for. */
  public record Command(Caller caller) {}

  private final UnitOfWork unitOfWork;
  private final ServiceTokenRepository tokens;
  private final AuditTrail auditTrail;
  private final Clock clock;

  /**
   * The use case on these ports; {@link io.connectors.application.ServiceTokenApplication} makes
   * it.
   */
  public ForgetServiceTokens(
      UnitOfWork unitOfWork, ServiceTokenRepository tokens, AuditTrail auditTrail, Clock clock) {
    this.unitOfWork = unitOfWork;
    this.tokens = tokens;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  /**
   * Removes them; those that were good until now are on record as revoked. That the tenant is
   * deleted is for {@link AuditAction#TENANT_DELETED} to say.
   *
   * @return how many there were
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not administer tenants
   * @throws io.connectors.domain.shared.InvalidRequest if the caller has named no tenant
   */
  public int forget(Command command) {
    command.caller().require(Permission.ADMINISTER_TENANTS);
    TenantId tenant = command.caller().tenant();
    AuditStamp stamp = new AuditStamp(command.caller().actor(), clock.instant());
    return unitOfWork.within(
        TenantScope.of(tenant),
        () -> {
          tokens.all(tenant).stream()
              .filter(token -> token.status(stamp.at()) == ServiceTokenStatus.ACTIVE)
              .map(token -> TokenEvents.of(token, stamp, AuditAction.SERVICE_TOKEN_REVOKED))
              .forEach(event -> auditTrail.record(event.from(command.caller().origin())));
          return tokens.removeAll(tenant);
        });
  }
}
