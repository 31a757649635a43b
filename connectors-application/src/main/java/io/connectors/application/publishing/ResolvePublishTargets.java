package io.connectors.application.publishing;

import io.connectors.application.credential.CredentialDecryption;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditPurpose;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.publishing.PublishTarget;
import io.connectors.domain.publishing.TargetCredentials;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.TenantId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Use case: list a tenant's active connectors, with decrypted credentials for the publishing
 * service.
 */
public final class ResolvePublishTargets {

  /** Value: the caller. */
  public record Query(Caller caller) {}

  private final UnitOfWork unitOfWork;
  private final CatalogRepository catalog;
  private final ConnectorRepository connectors;
  private final CredentialVault vault;
  private final CredentialDecryption decryption;

  /**
   * The use case on these ports, as assembled by {@link
   * io.connectors.application.ConnectorsApplication}.
   */
  public ResolvePublishTargets(
      UnitOfWork unitOfWork,
      CatalogRepository catalog,
      ConnectorRepository connectors,
      AuditTrail auditTrail,
      CredentialVault vault,
      Clock clock) {
    this.unitOfWork = unitOfWork;
    this.catalog = catalog;
    this.connectors = connectors;
    this.vault = vault;
    this.decryption = new CredentialDecryption(connectors, auditTrail, clock);
  }

  /**
   * All active connectors of the caller's tenant, newest first. If the caller reads credentials,
   * the audit trail records it in the same unit of work, and connectors with undecryptable
   * credentials are marked.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not read publish targets
   * @throws io.connectors.domain.shared.InvalidRequest if a global admin has not chosen a tenant
   */
  public List<PublishTarget> resolve(Query query) {
    Caller caller = query.caller();
    caller.require(Permission.RESOLVE_PUBLISH_TARGETS);
    TenantId tenant = caller.tenant();
    boolean reveal = caller.may(Permission.REVEAL_CREDENTIALS);
    return unitOfWork.within(
        TenantScope.of(tenant),
        () -> {
          List<Connector> active = connectors.active(tenant);
          Map<ConnectorId, TargetCredentials> credentials =
              reveal ? decrypted(caller, active) : Map.of();
          return active.stream().map(connector -> target(connector, credentials)).toList();
        });
  }

  private PublishTarget target(
      Connector connector, Map<ConnectorId, TargetCredentials> credentials) {
    CatalogEntry entry =
        catalog
            .find(connector.catalogId())
            .orElseThrow(() -> new IllegalStateException("missing catalog entry"));
    return PublishTarget.of(
        connector,
        entry,
        credentials.getOrDefault(connector.id(), new TargetCredentials.Withheld()));
  }

  private Map<ConnectorId, TargetCredentials> decrypted(Caller caller, List<Connector> active) {
    Map<ConnectorId, TargetCredentials> results = new HashMap<>();
    List<Connector> usable = new ArrayList<>();
    for (Connector connector : active) {
      if (connector.state().fault().isPresent()) {
        results.put(connector.id(), new TargetCredentials.ConfigUnreadable());
      } else {
        usable.add(connector);
      }
    }
    decryption
        .each(
            caller,
            AuditPurpose.PUBLISH,
            caller.tenant(),
            usable,
            connector -> {
              Credentials opened = open(connector);
              results.put(connector.id(), new TargetCredentials.Opened(opened));
              return Optional.of(opened.names());
            })
        .forEach(connector -> results.put(connector.id(), new TargetCredentials.Unreadable()));
    return results;
  }

  private Credentials open(Connector connector) {
    return connector
        .credentialsForUse()
        .map(stored -> vault.open(connector.credentialOwner(), stored))
        .orElse(Credentials.NONE);
  }
}
