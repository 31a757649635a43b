package io.connectors.application.key;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.shared.TenantId;
import java.time.Clock;

/**
 * Use case: record that a key-encryption key is removed from the keyset, which is stored elsewhere.
 */
public final class RecordKeyRemoval {

  /** Value: the caller. */
  public record Command(Caller caller) {}

  private final TenantKeyChanges changes;

  /**
   * The use case on these ports, as assembled by {@link io.connectors.application.KeyApplication}.
   */
  public RecordKeyRemoval(
      UnitOfWork unitOfWork, TenantKeyRepository keys, AuditTrail auditTrail, Clock clock) {
    this.changes = new TenantKeyChanges(unitOfWork, keys, auditTrail, clock);
  }

  /**
   * Records the removal in the audit trail of every tenant that has keys.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not rotate keys
   */
  public void record(Command command) {
    command.caller().require(Permission.ROTATE_KEYS);
    for (TenantId tenant : changes.tenants(command.caller())) {
      changes.apply(command.caller(), AuditAction.ROOT_KEY_REMOVED, tenant, () -> true);
    }
  }
}
