package io.connectors.bootstrap.wiring;

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
import io.connectors.application.connector.UninstallConnector;
import io.connectors.application.connector.UpdateConnector;
import io.connectors.application.key.CountKeyUses;
import io.connectors.application.key.ExamineCredentials;
import io.connectors.application.key.RecordKeyRemoval;
import io.connectors.application.key.RetireTenantKeys;
import io.connectors.application.key.RewrapTenantKeys;
import io.connectors.application.key.RotateTenantKeys;
import io.connectors.application.publishing.ResolvePublishTargets;
import io.connectors.application.servicetoken.AuthenticateServiceToken;
import io.connectors.application.servicetoken.CreateServiceToken;
import io.connectors.application.servicetoken.ListServiceTokens;
import io.connectors.application.servicetoken.RevokeServiceToken;
import io.connectors.application.tenant.DeleteTenant;
import io.micronaut.context.annotation.Import;

/**
 * Wiring: the use cases as beans. Micronaut passes the ports to their constructors. They are
 * stateless, so each injection point gets a new instance.
 */
@Import(
    classes = {
      ActivateConnector.class,
      BrowseCatalog.class,
      CheckConnectorName.class,
      CountKeyUses.class,
      DeactivateConnector.class,
      DeleteTenant.class,
      ExamineCredentials.class,
      FindCatalogEntry.class,
      FindConnector.class,
      FindLastUses.class,
      InstallConnector.class,
      ListConnectors.class,
      ListServiceTokens.class,
      CreateServiceToken.class,
      ReadAuditTrail.class,
      AuthenticateServiceToken.class,
      RecordKeyRemoval.class,
      RecordDenial.class,
      ResolvePublishTargets.class,
      RetireTenantKeys.class,
      RevokeServiceToken.class,
      RewrapTenantKeys.class,
      RotateTenantKeys.class,
      SeedCatalog.class,
      UninstallConnector.class,
      UpdateConnector.class,
      ValidateConfiguration.class,
    })
final class UseCases {

  private UseCases() {}
}
