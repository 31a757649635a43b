package io.connectors.application.key;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.key.TenantKey;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Changes the keys of tenants. Each change is recorded in the same unit of work. */
final class TenantKeyChanges {

  private final UnitOfWork unitOfWork;
  private final TenantKeyRepository keys;
  private final AuditTrail auditTrail;
  private final Clock clock;

  TenantKeyChanges(
      UnitOfWork unitOfWork, TenantKeyRepository keys, AuditTrail auditTrail, Clock clock) {
    this.unitOfWork = unitOfWork;
    this.keys = keys;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  /** All keys, tenant by tenant, each tenant's oldest first. */
  List<TenantKey> keys(Caller caller) {
    TenantScope scope = caller.readScope();
    return unitOfWork.within(scope, () -> keys.all(scope));
  }

  /** The tenants that have keys. */
  List<TenantId> tenants(Caller caller) {
    return keys(caller).stream().map(TenantKey::tenant).distinct().toList();
  }

  /**
   * Applies one change.
   *
   * @param change returns whether it had an effect; otherwise it is not recorded
   * @return whether the change had an effect
   */
  boolean apply(Caller caller, AuditAction action, TenantId tenant, BooleanSupplier change) {
    return unitOfWork.within(
        TenantScope.of(tenant),
        () -> {
          boolean isChanged = change.getAsBoolean();
          if (isChanged) {
            AuditStamp stamp = new AuditStamp(caller.actor(), clock.instant());
            auditTrail.record(
                new AuditEvent(tenant, stamp, action, List.of()).from(caller.origin()));
          }
          return isChanged;
        });
  }
}
