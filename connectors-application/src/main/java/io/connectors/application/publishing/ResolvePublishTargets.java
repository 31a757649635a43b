package io.connectors.application.publishing;

import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditOutcome;
import io.connectors.domain.audit.AuditPurpose;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.publishing.PublishTarget;
import io.connectors.domain.publishing.TargetCredentials;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.Permission;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.TenantScope;
import io.connectors.domain.shared.UnitOfWork;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Use case: hand out a tenant's active connectors, decrypted for the one service that may have it.
 */
public final class ResolvePublishTargets {

  /** Value: who asks. */
  public record Query(Caller caller) {}

  private final UnitOfWork unitOfWork;
  private final CatalogRepository catalog;
  private final ConnectorRepository connectors;
  private final AuditTrail auditTrail;
  private final CredentialVault vault;
  private final Clock clock;

  /**
   * The use case on these ports; {@link io.connectors.application.ConnectorsApplication} makes it.
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
    this.auditTrail = auditTrail;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * Every active connector of the caller's tenant, newest first. Where credentials are opened, that
   * is on record before this returns, or it does not return; and whether they opened is noted at
   * the connector, for those who look at it.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not see publish targets
   * @throws io.connectors.domain.shared.InvalidRequest if a global admin has named no tenant
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
          List<PublishTarget> targets =
              active.stream().map(connector -> target(connector, reveal)).toList();
          if (reveal) {
            note(active, targets);
            unavailable(tenant, caller, targets).ifPresent(auditTrail::record);
            auditTrail.record(opened(tenant, caller, targets));
          }
          return targets;
        });
  }

  private PublishTarget target(Connector connector, boolean reveal) {
    CatalogEntry entry =
        catalog
            .find(connector.catalogId())
            .orElseThrow(() -> new IllegalStateException("the catalog has lost an entry"));
    return PublishTarget.of(
        connector, entry, reveal ? open(connector) : new TargetCredentials.Withheld());
  }

  private TargetCredentials open(Connector connector) {
    if (connector.state().fault().isPresent()) {
      return new TargetCredentials.ConfigUnreadable();
    }
    try {
      return new TargetCredentials.Opened(
          connector
              .credentialsForUse()
              .map(stored -> vault.open(connector.credentialOwner(), stored))
              .orElse(Credentials.NONE));
    } catch (CredentialUnavailable unreadable) {
      return new TargetCredentials.Unreadable();
    }
  }

  /** Nothing is written where it is no news. */
  private void note(List<Connector> active, List<PublishTarget> targets) {
    for (int i = 0; i < active.size(); i++) {
      Connector connector = active.get(i);
      boolean opens = targets.get(i).credentials() instanceof TargetCredentials.Opened;
      connector
          .credentials()
          .filter(stored -> connector.state().fault().isEmpty())
          .ifPresent(
              stored ->
                  stored
                      .withNews(opens, clock.instant())
                      .ifPresent(
                          news ->
                              connectors.reseal(connector.tenant(), connector.id(), stored, news)));
    }
  }

  /** One event for the answer, whether or not there was anything to open. */
  private AuditEvent opened(TenantId tenant, Caller caller, List<PublishTarget> targets) {
    return event(
        tenant,
        caller,
        AuditAction.CREDENTIALS_OPENED,
        subjects(targets, TargetCredentials.Opened.class));
  }

  /** What was asked for and did not open is an event of its own: it was not handed out. */
  private Optional<AuditEvent> unavailable(
      TenantId tenant, Caller caller, List<PublishTarget> targets) {
    List<AuditEvent.Subject> subjects = subjects(targets, TargetCredentials.Unreadable.class);
    return subjects.isEmpty()
        ? Optional.empty()
        : Optional.of(
            event(tenant, caller, AuditAction.CREDENTIALS_UNAVAILABLE, subjects)
                .with(AuditOutcome.FAILED));
  }

  private AuditEvent event(
      TenantId tenant, Caller caller, AuditAction action, List<AuditEvent.Subject> subjects) {
    AuditStamp stamp = new AuditStamp(caller.actor(), clock.instant());
    return new AuditEvent(tenant, stamp, action, subjects)
        .from(caller.origin())
        .toServe(AuditPurpose.PUBLISH);
  }

  private static List<AuditEvent.Subject> subjects(
      List<PublishTarget> targets, Class<? extends TargetCredentials> state) {
    return targets.stream()
        .filter(target -> state.isInstance(target.credentials()))
        .map(ResolvePublishTargets::subject)
        .toList();
  }

  private static AuditEvent.Subject subject(PublishTarget target) {
    List<String> fields =
        target.credentials() instanceof TargetCredentials.Opened opened
            ? opened.credentials().names().stream().map(name -> "/auth/" + name).toList()
            : List.of();
    return new AuditEvent.Subject(target.id(), fields);
  }
}
