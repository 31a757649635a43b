package io.connectors.application;

import io.connectors.application.audit.FindLastUses;
import io.connectors.application.audit.ReadAuditTrail;
import io.connectors.application.audit.RecordDenial;
import io.connectors.application.catalog.BrowseCatalog;
import io.connectors.application.catalog.FindCatalogEntry;
import io.connectors.application.catalog.SeedCatalog;
import io.connectors.application.configuration.ValidateConfiguration;
import io.connectors.application.connector.ActivateConnector;
import io.connectors.application.connector.CheckConnectorName;
import io.connectors.application.connector.DeactivateConnector;
import io.connectors.application.connector.FindConnector;
import io.connectors.application.connector.InstallConnector;
import io.connectors.application.connector.ListConnectors;
import io.connectors.application.connector.ReportConnectorHealth;
import io.connectors.application.connector.UninstallConnector;
import io.connectors.application.connector.UpdateConnector;
import io.connectors.application.publishing.ResolvePublishTargets;
import io.connectors.application.tenant.DeleteTenant;
import io.connectors.domain.Ports;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.idempotency.CompletedRequests;
import java.time.Clock;
import java.util.Optional;

/**
 * Entry type: all use cases, created from the ports. Plain Java, for any framework or none. Use
 * cases are stateless and thread-safe.
 */
public record ConnectorsApplication(
    BrowseCatalog browseCatalog,
    FindCatalogEntry findCatalogEntry,
    SeedCatalog seedCatalog,
    ValidateConfiguration validateConfiguration,
    InstallConnector installConnector,
    UpdateConnector updateConnector,
    ActivateConnector activateConnector,
    DeactivateConnector deactivateConnector,
    UninstallConnector uninstallConnector,
    FindConnector findConnector,
    ListConnectors listConnectors,
    CheckConnectorName checkConnectorName,
    ReportConnectorHealth reportConnectorHealth,
    ResolvePublishTargets resolvePublishTargets,
    DeleteTenant deleteTenant,
    ReadAuditTrail readAuditTrail,
    FindLastUses findLastUses,
    RecordDenial recordDenial) {

  /** Creates all use cases from these ports. */
  public static ConnectorsApplication assemble(Ports ports) {
    UnitOfWork unit = ports.unitOfWork();
    CatalogRepository catalog = ports.catalog();
    ConnectorRepository connectors = ports.connectors();
    AuditTrail trail = ports.auditTrail();
    ConfigurationValidator validator = ports.validator();
    CredentialVault vault = ports.vault();
    Optional<CompletedRequests> completed = ports.completedRequests();
    Clock clock = ports.clock();
    return new ConnectorsApplication(
        new BrowseCatalog(catalog),
        new FindCatalogEntry(catalog),
        new SeedCatalog(catalog, validator, clock),
        new ValidateConfiguration(catalog, validator),
        new InstallConnector(unit, catalog, connectors, trail, validator, vault, completed, clock),
        new UpdateConnector(unit, catalog, connectors, trail, validator, vault, completed, clock),
        new ActivateConnector(unit, catalog, connectors, trail, validator, vault, completed, clock),
        new DeactivateConnector(unit, catalog, connectors, trail, completed, clock),
        new UninstallConnector(unit, catalog, connectors, trail, completed, clock),
        new FindConnector(unit, catalog, connectors),
        new ListConnectors(unit, catalog, connectors),
        new CheckConnectorName(unit, connectors),
        new ReportConnectorHealth(unit, catalog, connectors, trail, validator, vault, clock),
        new ResolvePublishTargets(unit, catalog, connectors, trail, vault, clock),
        new DeleteTenant(unit, connectors, ports.serviceTokens(), trail, vault, completed, clock),
        new ReadAuditTrail(unit, ports.auditHistory(), connectors),
        new FindLastUses(unit, ports.auditHistory()),
        new RecordDenial(unit, trail, clock));
  }
}
