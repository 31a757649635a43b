package io.connectors.application.connector;

import io.connectors.application.idempotency.Repetitions;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorNotFound;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.idempotency.CompletedRequests;
import io.connectors.domain.idempotency.IdempotentRequest;
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

/** Use case: take an installed connector out of use. */
public final class DeactivateConnector {

  /**
   * Value: which connector, and which version of it.
   *
   * @param request marks a request that may arrive again; absent where each one counts
   */
  public record Command(
      Caller caller,
      ConnectorId id,
      ExpectedVersion expected,
      Optional<IdempotentRequest> request) {

    /** A request that counts each time it arrives. */
    public Command(Caller caller, ConnectorId id, ExpectedVersion expected) {
      this(caller, id, expected, Optional.empty());
    }
  }

  private final UnitOfWork unitOfWork;
  private final CatalogRepository catalog;
  private final ConnectorRepository connectors;
  private final AuditTrail auditTrail;
  private final Repetitions repetitions;
  private final Clock clock;

  /**
   * The use case on these ports; {@link io.connectors.application.ConnectorsApplication} makes it.
   */
  public DeactivateConnector(
      UnitOfWork unitOfWork,
      CatalogRepository catalog,
      ConnectorRepository connectors,
      AuditTrail auditTrail,
      Optional<CompletedRequests> completed,
      Clock clock) {
    this.unitOfWork = unitOfWork;
    this.catalog = catalog;
    this.connectors = connectors;
    this.auditTrail = auditTrail;
    this.repetitions = new Repetitions(completed);
    this.clock = clock;
  }

  /**
   * Deactivates the connector; one that is inactive stays as it is, and so does one that this very
   * request has deactivated before.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not change connectors
   * @throws ConnectorNotFound if the tenant has no such connector
   * @throws io.connectors.domain.connector.StaleConnector if it is not of the expected version
   */
  public InstalledConnector deactivate(Command command) {
    command.caller().require(Permission.WRITE_CONNECTORS);
    TenantId tenant = command.caller().tenant();
    return unitOfWork.within(TenantScope.of(tenant), () -> deactivateWithin(tenant, command));
  }

  private InstalledConnector deactivateWithin(TenantId tenant, Command command) {
    Connector before =
        connectors.findForChange(tenant, command.id()).orElseThrow(ConnectorNotFound::new);
    if (before.state().status() == ConnectorStatus.INACTIVE
        && repetitions.earlier(command.caller(), command.request()).isPresent()) {
      return InstalledConnector.of(before, catalog);
    }
    command.expected().require(before);
    AuditStamp stamp = new AuditStamp(command.caller().actor(), clock.instant());
    Connector after = before.deactivate(stamp);
    repetitions.keep(
        command.caller(), command.request(), before.id().value(), after.version(), stamp.at());
    if (!after.equals(before)) {
      connectors.replace(after);
      auditTrail.record(
          AuditEvent.of(
                  tenant, stamp, AuditAction.CONNECTOR_DEACTIVATED, before.id(), List.of("/status"))
              .from(command.caller().origin()));
    }
    return InstalledConnector.of(after, catalog);
  }
}
