package io.connectors.application.connector;

import io.connectors.application.idempotency.RepeatedRequests;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorNotFound;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import java.time.Clock;
import java.util.Optional;

/**
 * Use case: record that a connector fails or works again. Only the system calls it, after it used
 * the connector.
 */
public final class ReportConnectorHealth {

  /**
   * Value: the result of using the connector.
   *
   * @param caller the system, acting for the tenant
   * @param failure the reason for the tenant admin, without credentials; absent if the connector
   *     works
   */
  public record Command(Caller caller, ConnectorId id, Optional<String> failure) {}

  private final ConnectorChange change;
  private final ActivationPolicy readiness;

  /**
   * The use case on these ports, as assembled by {@link
   * io.connectors.application.ConnectorsApplication}.
   */
  public ReportConnectorHealth(
      UnitOfWork unitOfWork,
      CatalogRepository catalog,
      ConnectorRepository connectors,
      AuditTrail auditTrail,
      ConfigurationValidator validator,
      CredentialVault vault,
      Clock clock) {
    this.change =
        new ConnectorChange(
            unitOfWork, catalog, connectors, auditTrail, RepeatedRequests.NONE, clock);
    this.readiness = new ActivationPolicy(validator, vault);
  }

  /**
   * Sets the status error of a failing connector, or ends its error and restores the previous
   * status; inactive if it cannot be active.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not report health
   * @throws io.connectors.domain.shared.InvalidRequest if the caller has no chosen tenant
   * @throws ConnectorNotFound if the connector does not exist in the tenant
   */
  public InstalledConnector report(Command command) {
    command.caller().require(Permission.REPORT_HEALTH);
    Optional<String> failure = command.failure();
    return change.applyToStatus(
        command.caller(),
        command.id(),
        failure.isPresent() ? AuditAction.CONNECTOR_FAILED : AuditAction.CONNECTOR_RECOVERED,
        (before, stamp) ->
            failure
                .map(reason -> before.connector().fail(reason, stamp))
                .orElseGet(() -> recovered(before, stamp)));
  }

  /**
   * Decrypts credentials only if the connector has the status error. Most reports concern
   * connectors without an error.
   */
  private Connector recovered(InstalledConnector before, AuditStamp stamp) {
    Connector connector = before.connector();
    return connector.state().status() == ConnectorStatus.ERROR
        ? connector.recover(readiness.of(before), stamp)
        : connector;
  }
}
