package io.connectors.bootstrap.wiring;

import io.connectors.application.ConnectorsApplication;
import io.connectors.application.audit.FindLastUses;
import io.connectors.application.audit.ReadAuditTrail;
import io.connectors.application.audit.RecordRefusal;
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
import io.connectors.domain.audit.AuditHistory;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.idempotency.CompletedRequests;
import io.connectors.domain.servicetoken.ServiceTokenRepository;
import io.connectors.domain.shared.UnitOfWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Wiring: the use cases, made out of the ports and offered to the web one by one. */
@Factory
final class UseCaseFactory {

  @Singleton
  Ports ports(
      UnitOfWork unitOfWork,
      CatalogRepository catalog,
      ConnectorRepository connectors,
      AuditTrail auditTrail,
      AuditHistory auditHistory,
      ConfigurationValidator validator,
      CredentialVault vault,
      CompletedRequests completed,
      ServiceTokenRepository serviceTokens,
      Clock clock) {
    return new Ports(
        unitOfWork,
        catalog,
        connectors,
        auditTrail,
        auditHistory,
        validator,
        vault,
        Optional.of(completed),
        Optional.of(serviceTokens),
        clock);
  }

  @Singleton
  ConnectorsApplication application(Ports ports) {
    return ConnectorsApplication.assemble(ports);
  }

  @Singleton
  BrowseCatalog browseCatalog(ConnectorsApplication application) {
    return application.browseCatalog();
  }

  @Singleton
  FindCatalogEntry findCatalogEntry(ConnectorsApplication application) {
    return application.findCatalogEntry();
  }

  @Singleton
  SeedCatalog seedCatalog(ConnectorsApplication application) {
    return application.seedCatalog();
  }

  @Singleton
  ValidateConfiguration validateConfiguration(ConnectorsApplication application) {
    return application.validateConfiguration();
  }

  @Singleton
  InstallConnector installConnector(ConnectorsApplication application) {
    return application.installConnector();
  }

  @Singleton
  UpdateConnector updateConnector(ConnectorsApplication application) {
    return application.updateConnector();
  }

  @Singleton
  ActivateConnector activateConnector(ConnectorsApplication application) {
    return application.activateConnector();
  }

  @Singleton
  DeactivateConnector deactivateConnector(ConnectorsApplication application) {
    return application.deactivateConnector();
  }

  @Singleton
  UninstallConnector uninstallConnector(ConnectorsApplication application) {
    return application.uninstallConnector();
  }

  @Singleton
  FindConnector findConnector(ConnectorsApplication application) {
    return application.findConnector();
  }

  @Singleton
  ListConnectors listConnectors(ConnectorsApplication application) {
    return application.listConnectors();
  }

  @Singleton
  CheckConnectorName checkConnectorName(ConnectorsApplication application) {
    return application.checkConnectorName();
  }

  @Singleton
  ReportConnectorHealth reportConnectorHealth(ConnectorsApplication application) {
    return application.reportConnectorHealth();
  }

  @Singleton
  ResolvePublishTargets resolvePublishTargets(ConnectorsApplication application) {
    return application.resolvePublishTargets();
  }

  @Singleton
  DeleteTenant deleteTenant(ConnectorsApplication application) {
    return application.deleteTenant();
  }

  @Singleton
  ReadAuditTrail readAuditTrail(ConnectorsApplication application) {
    return application.readAuditTrail();
  }

  @Singleton
  FindLastUses findLastUses(ConnectorsApplication application) {
    return application.findLastUses();
  }

  @Singleton
  RecordRefusal recordRefusal(ConnectorsApplication application) {
    return application.recordRefusal();
  }
}
