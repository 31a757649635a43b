package io.connectors.application.tenant;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEvent.TokenSubject;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.idempotency.CompletedRequests;
import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenRepository;
import io.connectors.domain.servicetoken.ServiceTokenStatus;
import io.connectors.domain.shared.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Use case: delete all data of a tenant except its audit trail, in one unit of work. */
public final class DeleteTenant {

  /** Value: the caller, acting for the tenant. */
  public record Command(Caller caller) {}

  private final UnitOfWork unitOfWork;
  private final ConnectorRepository connectors;
  private final Optional<ServiceTokenRepository> tokens;
  private final AuditTrail auditTrail;
  private final CredentialVault vault;
  private final Optional<CompletedRequests> completed;
  private final Clock clock;

  /**
   * The use case on these ports, as assembled by {@link
   * io.connectors.application.ConnectorsApplication}.
   */
  public DeleteTenant(
      UnitOfWork unitOfWork,
      ConnectorRepository connectors,
      Optional<ServiceTokenRepository> tokens,
      AuditTrail auditTrail,
      CredentialVault vault,
      Optional<CompletedRequests> completed,
      Clock clock) {
    this.unitOfWork = unitOfWork;
    this.connectors = connectors;
    this.tokens = tokens;
    this.auditTrail = auditTrail;
    this.vault = vault;
    this.completed = completed;
    this.clock = clock;
  }

  /**
   * Deletes the tenant's connectors, keys, completed requests and service tokens. Active tokens are
   * recorded as revoked.
   *
   * @return the number of deleted connectors
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not administer tenants
   * @throws io.connectors.domain.shared.InvalidRequest if the caller has no chosen tenant
   */
  public int delete(Command command) {
    command.caller().require(Permission.ADMINISTER_TENANTS);
    TenantId tenant = command.caller().tenant();
    return unitOfWork.within(TenantScope.of(tenant), () -> deleteWithin(tenant, command.caller()));
  }

  private int deleteWithin(TenantId tenant, Caller caller) {
    Instant now = clock.instant();
    int removed = connectors.removeAll(tenant);
    vault.destroyKeys(tenant);
    // destroyKeys waits for concurrent installations, whose connectors are removed here
    removed += connectors.removeAll(tenant);
    completed.ifPresent(requests -> requests.removeAll(tenant));
    // last, because tokens can be created while the steps above wait
    tokens.stream()
        .flatMap(stored -> stored.removeAll(tenant).stream())
        .filter(token -> token.status(now) == ServiceTokenStatus.ACTIVE)
        .forEach(token -> auditTrail.record(revoked(token, caller, now)));
    auditTrail.record(AuditEvent.of(caller, now, AuditAction.TENANT_DELETED));
    return removed;
  }

  private static AuditEvent revoked(ServiceToken token, Caller caller, Instant now) {
    return AuditEvent.of(caller, now, AuditAction.SERVICE_TOKEN_REVOKED)
        .about(new TokenSubject(token.id(), token.name().value()));
  }
}
