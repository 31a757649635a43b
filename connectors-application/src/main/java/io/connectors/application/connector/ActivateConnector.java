package io.connectors.application.connector;

import io.connectors.application.idempotency.RepeatedRequests;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.connector.ConnectorNotFound;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.idempotency.CompletedRequests;
import io.connectors.domain.idempotency.IdempotentRequest;
import io.connectors.domain.shared.ConnectorId;
import java.time.Clock;
import java.util.Optional;

/** Use case: put an installed connector to use. */
public final class ActivateConnector {

  /**
   * Value: which connector, and which version of it.
   *
   * @param request marks a request that may arrive again; absent where each one counts
   */
  public record Command(
      Caller caller, ConnectorId id, ExpectedVersion expected, Optional<IdempotentRequest> request)
      implements ConnectorChange.Request {

    /** A request that counts each time it arrives. */
    public Command(Caller caller, ConnectorId id, ExpectedVersion expected) {
      this(caller, id, expected, Optional.empty());
    }
  }

  private final ConnectorChange change;
  private final ActivationPolicy readiness;

  /**
   * The use case on these ports; {@link io.connectors.application.ConnectorsApplication} makes it.
   */
  public ActivateConnector(
      UnitOfWork unitOfWork,
      CatalogRepository catalog,
      ConnectorRepository connectors,
      AuditTrail auditTrail,
      ConfigurationValidator validator,
      CredentialVault vault,
      Optional<CompletedRequests> completed,
      Clock clock) {
    this.change =
        new ConnectorChange(
            unitOfWork, catalog, connectors, auditTrail, new RepeatedRequests(completed), clock);
    this.readiness = new ActivationPolicy(validator, vault);
  }

  /**
   * Activates the connector; one that is active stays as it is, and so does one that this very
   * request has activated before.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not change connectors
   * @throws ConnectorNotFound if the tenant has no such connector
   * @throws io.connectors.domain.connector.StaleConnector if it is not of the expected version
   * @throws io.connectors.domain.shared.InvalidRequest with all that keeps it from being active
   */
  public InstalledConnector activate(Command command) {
    command.caller().require(Permission.WRITE_CONNECTORS);
    return change.applyToStatus(
        ConnectorStatus.ACTIVE,
        command,
        AuditAction.CONNECTOR_ACTIVATED,
        (before, stamp) -> before.connector().activate(readiness.of(before), stamp));
  }
}
