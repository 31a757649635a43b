package io.connectors.domain.servicetoken;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.TokenScope;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.violation.FieldReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Value: a tenant's permission for one service to sign in, without the key that the service shows.
 *
 * @param usedAt when it was last used, as far as that was noted
 * @param revokedAt absent unless somebody has taken it back
 */
public record ServiceToken(
    ServiceTokenId id,
    TenantId tenant,
    ServiceTokenName name,
    Set<TokenScope> scopes,
    AuditStamp created,
    ServiceTokenExpiry expiry,
    Optional<Instant> usedAt,
    Optional<Instant> revokedAt) {

  /** The place of the scopes in a request. */
  public static final JsonPointer SCOPES = JsonPointer.to("scopes");

  /** Not every request is noted: when a token was last used is known to this much. */
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  /**
   * Copies the scopes.
   *
   * @throws InvalidRequest if there are none
   */
  public ServiceToken {
    scopes = Set.copyOf(scopes);
    if (scopes.isEmpty()) {
      throw InvalidRequest.at(SCOPES, FieldReason.NO_SCOPE);
    }
  }

  /** A token that nobody has used yet. */
  public static ServiceToken make(
      TenantId tenant,
      ServiceTokenName name,
      Set<TokenScope> scopes,
      AuditStamp created,
      ServiceTokenExpiry expiry) {
    return new ServiceToken(
        ServiceTokenId.random(),
        tenant,
        name,
        scopes,
        created,
        expiry,
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Whether it is good for anything by now; what is revoked stays revoked when its time is over.
   */
  public ServiceTokenStatus status(Instant now) {
    if (revokedAt.isPresent()) {
      return ServiceTokenStatus.REVOKED;
    }
    return expiry.at().isAfter(now) ? ServiceTokenStatus.ACTIVE : ServiceTokenStatus.EXPIRED;
  }

  /** Whether its use is to be noted again, so long ago was it noted last. */
  public boolean shouldRecordUse(Instant now) {
    return usedAt.stream().noneMatch(noted -> noted.isAfter(now.minus(NOTED_EVERY)));
  }

  /**
   * The service that has it, as the audit trail knows it: what it does is told from its maker's.
   */
  public Actor actor() {
    return actor(id, name.value());
  }

  /** The service that has or had the token of that identifier and name. */
  public static Actor actor(ServiceTokenId id, String name) {
    return new Actor("service-token:" + id, name);
  }

  /** The caller that the service is: of this tenant, with what the scopes grant and no role. */
  public Caller caller() {
    return Caller.ofService(actor(), scopes, tenant);
  }

  /** This token, used then. */
  public ServiceToken usedAt(Instant time) {
    return with(Optional.of(time), revokedAt);
  }

  /** This token, taken back then. */
  public ServiceToken revokedAt(Instant time) {
    return with(usedAt, Optional.of(time));
  }

  private ServiceToken with(Optional<Instant> used, Optional<Instant> revoked) {
    return new ServiceToken(id, tenant, name, scopes, created, expiry, used, revoked);
  }
}
