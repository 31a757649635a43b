package io.connectors.application.audit;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEvent.Subject;
import io.connectors.domain.audit.AuditOutcome;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Use case: record that another caller was denied. Only the system calls it. The event belongs to
 * the denied caller's own tenant, never to the requested tenant.
 */
public final class RecordDenial {

  /**
   * Value: the denied request.
   *
   * @param caller the system
   * @param refused the denied caller
   * @param wanted the missing permission; absent if the caller tried to act for another tenant
   * @param connector the requested connector, which may not exist
   */
  public record Command(
      Caller caller, Caller refused, Optional<Permission> wanted, Optional<ConnectorId> connector) {

    /** The action of the event. */
    public AuditAction action() {
      return wanted.map(RecordDenial::actionOf).orElse(AuditAction.TENANT_DENIED);
    }
  }

  private final UnitOfWork unitOfWork;
  private final AuditTrail auditTrail;
  private final Clock clock;

  /**
   * The use case on these ports, as assembled by {@link
   * io.connectors.application.ConnectorsApplication}.
   */
  public RecordDenial(UnitOfWork unitOfWork, AuditTrail auditTrail, Clock clock) {
    this.unitOfWork = unitOfWork;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  /**
   * Records the denial in a separate unit of work.
   *
   * @return whether the denied caller has a tenant, so that an event was recorded
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not record denials
   */
  public boolean record(Command command) {
    command.caller().require(Permission.RECORD_REFUSALS);
    Optional<TenantId> home = command.refused().home();
    home.ifPresent(tenant -> recordIn(tenant, command));
    return home.isPresent();
  }

  private void recordIn(TenantId tenant, Command command) {
    AuditStamp stamp = new AuditStamp(command.refused().actor(), clock.instant());
    List<Subject> subjects =
        command.connector().map(id -> new Subject(id, List.of())).stream().toList();
    unitOfWork.within(
        TenantScope.of(tenant),
        () -> {
          auditTrail.record(
              new AuditEvent(tenant, stamp, command.action(), subjects)
                  .from(command.refused().origin())
                  .with(AuditOutcome.REFUSED));
          return true;
        });
  }

  private static AuditAction actionOf(Permission wanted) {
    return switch (wanted) {
      case WRITE_CONNECTORS -> AuditAction.CHANGE_DENIED;
      case MANAGE_SERVICE_TOKENS -> AuditAction.TOKENS_DENIED;
      case READ_AUDIT_TRAIL -> AuditAction.AUDIT_DENIED;
      case ADMINISTER_TENANTS -> AuditAction.TENANT_DENIED;
      case BROWSE_CATALOG,
          READ_CONNECTORS,
          RESOLVE_PUBLISH_TARGETS,
          REVEAL_CREDENTIALS,
          SEED_CATALOG,
          ROTATE_KEYS,
          EXAMINE_KEYS,
          REPORT_HEALTH,
          RECORD_REFUSALS ->
          AuditAction.ACCESS_DENIED;
    };
  }
}
