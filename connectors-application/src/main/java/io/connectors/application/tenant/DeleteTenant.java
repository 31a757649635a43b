package io.connectors.application.tenant;

import io.connectors.application.idempotency.Repetitions;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.idempotency.CompletedRequests;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.Permission;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.TenantScope;
import io.connectors.domain.shared.UnitOfWork;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Use case: remove everything of a tenant but its audit trail. */
public final class DeleteTenant {

  /** Value: who wants it; the tenant is the one the caller acts for. */
  public record Command(Caller caller) {}

  private final UnitOfWork unitOfWork;
  private final ConnectorRepository connectors;
  private final AuditTrail auditTrail;
  private final CredentialVault vault;
  private final Repetitions repetitions;
  private final Clock clock;

  /**
   * The use case on these ports; {@link io.connectors.application.ConnectorsApplication} makes it.
   */
  public DeleteTenant(
      UnitOfWork unitOfWork,
      ConnectorRepository connectors,
      AuditTrail auditTrail,
      CredentialVault vault,
      Optional<CompletedRequests> completed,
      Clock clock) {
    this.unitOfWork = unitOfWork;
    this.connectors = connectors;
    this.auditTrail = auditTrail;
    this.vault = vault;
    this.repetitions = new Repetitions(completed);
    this.clock = clock;
  }

  /**
   * Removes the tenant's connectors and destroys the keys that their credentials were sealed under.
   *
   * @return how many there were
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not administer tenants
   * @throws io.connectors.domain.shared.InvalidRequest if the caller has named no tenant
   */
  public int delete(Command command) {
    command.caller().require(Permission.ADMINISTER_TENANTS);
    TenantId tenant = command.caller().tenant();
    AuditStamp stamp = new AuditStamp(command.caller().actor(), clock.instant());
    return unitOfWork.within(
        TenantScope.of(tenant),
        () -> {
          int removed = connectors.removeAll(tenant);
          vault.forget(tenant);
          // What was being installed meanwhile has kept its key from being destroyed until it was
          // there: it is removed as well, or it would be left without a key.
          removed += connectors.removeAll(tenant);
          repetitions.forget(tenant);
          auditTrail.record(
              new AuditEvent(tenant, stamp, AuditAction.TENANT_DELETED, List.of())
                  .from(command.caller().origin()));
          return removed;
        });
  }
}
