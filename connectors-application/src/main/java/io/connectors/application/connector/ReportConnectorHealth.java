package io.connectors.application.connector;

import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorNotFound;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.credential.CredentialVault;
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
 * Use case: the system reports that a connector of a tenant fails, or works again. Called by code
 * that has tried the connector, not by a person.
 */
public final class ReportConnectorHealth {

  /**
   * Value: what was found.
   *
   * @param caller the system, acting for the tenant
   * @param failure why the connector fails, for its admin to read, without any credential; absent
   *     if it works
   */
  public record Command(Caller caller, ConnectorId id, Optional<String> failure) {}

  private final UnitOfWork unitOfWork;
  private final CatalogRepository catalog;
  private final ConnectorRepository connectors;
  private final AuditTrail auditTrail;
  private final Readiness readiness;
  private final Clock clock;

  /**
   * The use case on these ports; {@link io.connectors.application.ConnectorsApplication} makes it.
   */
  public ReportConnectorHealth(
      UnitOfWork unitOfWork,
      CatalogRepository catalog,
      ConnectorRepository connectors,
      AuditTrail auditTrail,
      ConfigurationValidator validator,
      CredentialVault vault,
      Clock clock) {
    this.unitOfWork = unitOfWork;
    this.catalog = catalog;
    this.connectors = connectors;
    this.auditTrail = auditTrail;
    this.readiness = new Readiness(validator, vault);
    this.clock = clock;
  }

  /**
   * Takes a failing connector out of use, or ends its error: it is again what it was before, or
   * inactive where it may not be active.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not report health
   * @throws io.connectors.domain.shared.InvalidRequest if the caller has named no tenant
   * @throws ConnectorNotFound if the tenant has no such connector
   */
  public InstalledConnector report(Command command) {
    command.caller().require(Permission.REPORT_HEALTH);
    TenantId tenant = command.caller().tenant();
    return unitOfWork.within(TenantScope.of(tenant), () -> reportWithin(tenant, command));
  }

  private InstalledConnector reportWithin(TenantId tenant, Command command) {
    Connector before =
        connectors.findForChange(tenant, command.id()).orElseThrow(ConnectorNotFound::new);
    CatalogEntry entry = InstalledConnector.entryOf(before.catalogId(), catalog);
    AuditStamp stamp = new AuditStamp(command.caller().actor(), clock.instant());
    Connector after =
        command
            .failure()
            .map(reason -> before.fail(reason, stamp))
            .orElseGet(() -> recovered(before, entry, stamp));
    if (!after.equals(before)) {
      connectors.replace(after);
      auditTrail.record(
          AuditEvent.of(
                  tenant,
                  stamp,
                  command.failure().isPresent()
                      ? AuditAction.CONNECTOR_FAILED
                      : AuditAction.CONNECTOR_RECOVERED,
                  before.id(),
                  List.of("/status"))
              .from(command.caller().origin()));
    }
    return new InstalledConnector(after, entry);
  }

  /** Credentials are opened only where it matters: checks pass all the time. */
  private Connector recovered(Connector before, CatalogEntry entry, AuditStamp stamp) {
    return before.state().status() == ConnectorStatus.ERROR
        ? before.recover(readiness.of(before, entry), stamp)
        : before;
  }
}
