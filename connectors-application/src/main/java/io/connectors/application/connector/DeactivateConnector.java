package io.connectors.application.connector;

import io.connectors.application.idempotency.RepeatedRequests;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.connector.ConnectorNotFound;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.idempotency.CompletedRequests;
import io.connectors.domain.idempotency.IdempotentRequest;
import io.connectors.domain.shared.ConnectorId;
import java.time.Clock;
import java.util.Optional;

/** Use case: deactivate an installed connector. */
public final class DeactivateConnector {

  /**
   * Value: the connector and its expected version.
   *
   * @param request the idempotency key; absent if every request takes effect
   */
  public record Command(
      Caller caller, ConnectorId id, ExpectedVersion expected, Optional<IdempotentRequest> request)
      implements ConnectorChange.Request {

    /** A command without an idempotency key. */
    public Command(Caller caller, ConnectorId id, ExpectedVersion expected) {
      this(caller, id, expected, Optional.empty());
    }
  }

  private final ConnectorChange change;

  /**
   * The use case on these ports, as assembled by {@link
   * io.connectors.application.ConnectorsApplication}.
   */
  public DeactivateConnector(
      UnitOfWork unitOfWork,
      CatalogRepository catalog,
      ConnectorRepository connectors,
      AuditTrail auditTrail,
      Optional<CompletedRequests> completed,
      Clock clock) {
    this.change =
        new ConnectorChange(
            unitOfWork, catalog, connectors, auditTrail, new RepeatedRequests(completed), clock);
  }

  /**
   * Deactivates the connector. An inactive connector and a repeated request change nothing.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not change connectors
   * @throws ConnectorNotFound if the connector does not exist in the tenant
   * @throws io.connectors.domain.connector.StaleConnector if it has another version
   */
  public InstalledConnector deactivate(Command command) {
    command.caller().require(Permission.WRITE_CONNECTORS);
    return change.applyToStatus(
        ConnectorStatus.INACTIVE,
        command,
        AuditAction.CONNECTOR_DEACTIVATED,
        (before, stamp) -> before.connector().deactivate(stamp));
  }
}
