package io.connectors.application.audit;

import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEvent.Subject;
import io.connectors.domain.audit.AuditOutcome;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.Permission;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.TenantScope;
import io.connectors.domain.shared.UnitOfWork;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Use case: put on record that somebody was refused. For the adapter that refuses them; a refusal
 * is recorded in the tenant that the caller belongs to, never in one that they only name.
 */
public final class RecordRefusal {

  /**
   * Value: what was refused to whom.
   *
   * @param wanted what their role does not allow; absent if they wanted to act for another tenant
   * @param connector the one that it was about, as they named it; it need not exist
   */
  public record Command(
      Caller caller, Optional<Permission> wanted, Optional<ConnectorId> connector) {

    /** As what it is on record. */
    public AuditAction action() {
      return wanted.map(RecordRefusal::refused).orElse(AuditAction.TENANT_REFUSED);
    }
  }

  private final UnitOfWork unitOfWork;
  private final AuditTrail auditTrail;
  private final Clock clock;

  /**
   * The use case on these ports; {@link io.connectors.application.ConnectorsApplication} makes it.
   */
  public RecordRefusal(UnitOfWork unitOfWork, AuditTrail auditTrail, Clock clock) {
    this.unitOfWork = unitOfWork;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  /**
   * Records it, in a unit of work of its own.
   *
   * @return whether there was a tenant to record it in
   */
  public boolean record(Command command) {
    Optional<TenantId> home = command.caller().home();
    home.ifPresent(tenant -> recordIn(tenant, command));
    return home.isPresent();
  }

  private void recordIn(TenantId tenant, Command command) {
    AuditStamp stamp = new AuditStamp(command.caller().actor(), clock.instant());
    List<Subject> subjects =
        command.connector().map(id -> new Subject(id, List.of())).stream().toList();
    unitOfWork.within(
        TenantScope.of(tenant),
        () -> {
          auditTrail.record(
              new AuditEvent(tenant, stamp, command.action(), subjects)
                  .from(command.caller().origin())
                  .with(AuditOutcome.REFUSED));
          return true;
        });
  }

  private static AuditAction refused(Permission wanted) {
    return switch (wanted) {
      case WRITE_CONNECTORS -> AuditAction.CHANGE_REFUSED;
      case MANAGE_SERVICE_TOKENS -> AuditAction.TOKENS_REFUSED;
      case READ_AUDIT_TRAIL -> AuditAction.AUDIT_REFUSED;
      case ADMINISTER_TENANTS -> AuditAction.TENANT_REFUSED;
      case BROWSE_CATALOG, READ_CONNECTORS, RESOLVE_PUBLISH_TARGETS, REVEAL_CREDENTIALS ->
          AuditAction.ACCESS_REFUSED;
    };
  }
}
