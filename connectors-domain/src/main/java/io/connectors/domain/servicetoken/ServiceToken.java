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
 * Value: a service token without its key.
 *
 * @param usedAt the stored time of the last use
 * @param revokedAt absent unless revoked
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

  /** The minimum time between two updates of the last use. */
  private static final Duration RECORDING_INTERVAL = Duration.ofMinutes(1);

  /**
   * Copies the scopes.
   *
   * @throws InvalidRequest if the scopes are empty
   */
  public ServiceToken {
    scopes = Set.copyOf(scopes);
    if (scopes.isEmpty()) {
      throw InvalidRequest.at(SCOPES, FieldReason.NO_SCOPE);
    }
  }

  /** A new token. */
  public static ServiceToken create(
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

  /** The status at a time; a revoked token stays revoked after its expiry. */
  public ServiceTokenStatus status(Instant now) {
    if (revokedAt.isPresent()) {
      return ServiceTokenStatus.REVOKED;
    }
    return expiry.at().isAfter(now) ? ServiceTokenStatus.ACTIVE : ServiceTokenStatus.EXPIRED;
  }

  /** Whether a use at this time must be stored; true at most once a minute. */
  public boolean shouldRecordUse(Instant now) {
    return usedAt.stream().noneMatch(recorded -> recorded.isAfter(now.minus(RECORDING_INTERVAL)));
  }

  /** The service as an actor of the audit trail, distinct from the user who created the token. */
  public Actor actor() {
    return actor(id, name.value());
  }

  /** The service as an actor, by id and name of its token. */
  public static Actor actor(ServiceTokenId id, String name) {
    return new Actor("service-token:" + id, name);
  }

  /** The service as a caller: with this tenant and these scopes, without roles. */
  public Caller caller() {
    return Caller.ofService(actor(), scopes, tenant);
  }

  /** A copy with another last use. */
  public ServiceToken usedAt(Instant time) {
    return with(Optional.of(time), revokedAt);
  }

  /** A revoked copy. */
  public ServiceToken revokedAt(Instant time) {
    return with(usedAt, Optional.of(time));
  }

  private ServiceToken with(Optional<Instant> used, Optional<Instant> revoked) {
    return new ServiceToken(id, tenant, name, scopes, created, expiry, used, revoked);
  }
}
