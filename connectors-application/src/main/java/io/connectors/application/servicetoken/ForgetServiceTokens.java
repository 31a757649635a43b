package io.connectors.application.servicetoken;

import io.connectors.domain.servicetoken.ServiceTokenRepository;
import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.Permission;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.TenantScope;
import io.connectors.domain.shared.UnitOfWork;

/**
 * Use case: remove every service token of a tenant that is about to be deleted, or the next tenant
 * of that name would let its services in.
 */
public final class ForgetServiceTokens {

  /** Value: who wants it; the tenant is the one the caller acts for. */
  public record Command(Caller caller) {}

  private final UnitOfWork unitOfWork;
  private final ServiceTokenRepository tokens;

  /**
   * The use case on these ports; {@link io.connectors.application.ServiceTokenApplication} makes
   * it.
   */
  public ForgetServiceTokens(UnitOfWork unitOfWork, ServiceTokenRepository tokens) {
    this.unitOfWork = unitOfWork;
    this.tokens = tokens;
  }

  /**
   * Removes them. That the tenant is deleted is for {@link
   * io.connectors.domain.audit.AuditAction#TENANT_DELETED} to say.
   *
   * @return how many there were
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not administer tenants
   * @throws io.connectors.domain.shared.InvalidRequest if the caller has named no tenant
   */
  public int forget(Command command) {
    command.caller().require(Permission.ADMINISTER_TENANTS);
    TenantId tenant = command.caller().tenant();
    return unitOfWork.within(TenantScope.of(tenant), () -> tokens.removeAll(tenant));
  }
}
