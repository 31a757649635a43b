package io.connectors.application.connector;

import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorNotFound;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.Permission;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.TenantScope;
import io.connectors.domain.shared.UnitOfWork;
import java.time.Clock;
import java.util.List;

/** Use case: delete an installed connector for good, its credentials with it. */
public final class UninstallConnector {

  /** Value: which connector, and which version of it. */
  public record Command(Caller caller, ConnectorId id, ExpectedVersion expected) {}

  private final UnitOfWork unitOfWork;
  private final ConnectorRepository connectors;
  private final AuditTrail auditTrail;
  private final Clock clock;

  /**
   * The use case on these ports; {@link io.connectors.application.ConnectorsApplication} makes it.
   */
  public UninstallConnector(
      UnitOfWork unitOfWork, ConnectorRepository connectors, AuditTrail auditTrail, Clock clock) {
    this.unitOfWork = unitOfWork;
    this.connectors = connectors;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  /**
   * Deletes the connector and returns what it was.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not change connectors
   * @throws ConnectorNotFound if the tenant has no such connector
   * @throws io.connectors.domain.connector.StaleConnector if it is not of the expected version
   */
  public Connector uninstall(Command command) {
    command.caller().require(Permission.WRITE_CONNECTORS);
    TenantId tenant = command.caller().tenant();
    return unitOfWork.within(TenantScope.of(tenant), () -> uninstallWithin(tenant, command));
  }

  private Connector uninstallWithin(TenantId tenant, Command command) {
    Connector connector =
        connectors.findForChange(tenant, command.id()).orElseThrow(ConnectorNotFound::new);
    command.expected().require(connector);
    connectors.remove(tenant, connector.id());
    AuditStamp stamp = new AuditStamp(command.caller().actor(), clock.instant());
    auditTrail.record(
        AuditEvent.of(tenant, stamp, AuditAction.CONNECTOR_UNINSTALLED, connector.id(), List.of())
            .from(command.caller().origin()));
    return connector;
  }
}
