package io.connectors.application.connector;

import io.connectors.application.idempotency.Repetitions;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorNotFound;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.credential.CredentialVault;
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

/** Use case: put an installed connector to use. */
public final class ActivateConnector {

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
  private final Readiness readiness;
  private final Repetitions repetitions;
  private final Clock clock;

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
    this.unitOfWork = unitOfWork;
    this.catalog = catalog;
    this.connectors = connectors;
    this.auditTrail = auditTrail;
    this.readiness = new Readiness(validator, vault);
    this.repetitions = new Repetitions(completed);
    this.clock = clock;
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
    TenantId tenant = command.caller().tenant();
    return unitOfWork.within(TenantScope.of(tenant), () -> activateWithin(tenant, command));
  }

  private InstalledConnector activateWithin(TenantId tenant, Command command) {
    Connector before =
        connectors.findForChange(tenant, command.id()).orElseThrow(ConnectorNotFound::new);
    if (before.isActive() && repetitions.earlier(command.caller(), command.request()).isPresent()) {
      return InstalledConnector.of(before, catalog);
    }
    command.expected().require(before);
    CatalogEntry entry = InstalledConnector.entryOf(before.catalogId(), catalog);
    AuditStamp stamp = new AuditStamp(command.caller().actor(), clock.instant());
    Connector after = before.activate(readiness.of(before, entry), stamp);
    repetitions.keep(
        command.caller(), command.request(), before.id().value(), after.version(), stamp.at());
    if (!after.equals(before)) {
      connectors.replace(after);
      auditTrail.record(
          AuditEvent.of(
                  tenant, stamp, AuditAction.CONNECTOR_ACTIVATED, before.id(), List.of("/status"))
              .from(command.caller().origin()));
    }
    return new InstalledConnector(after, entry);
  }
}
