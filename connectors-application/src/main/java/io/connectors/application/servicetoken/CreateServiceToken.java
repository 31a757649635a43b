package io.connectors.application.servicetoken;

import io.connectors.application.idempotency.RepeatedRequests;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEvent.TokenSubject;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.idempotency.CompletedRequests;
import io.connectors.domain.idempotency.IdempotentRequest;
import io.connectors.domain.idempotency.RequestAlreadyCompleted;
import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenKey;
import io.connectors.domain.servicetoken.ServiceTokenRepository;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.Version;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Use case: create a service token. Its key is returned only once. */
public final class CreateServiceToken {

  /** The time for which expired and revoked tokens are kept. */
  private static final Duration RETENTION = Duration.ofDays(90);

  /**
   * Value: the token to create, with raw values.
   *
   * @param name absent if not given
   * @param scopes absent if not given
   * @param expiresAt absent if not given
   * @param expiresInDays absent if not given
   * @param form the violations that the adapter found in the request
   * @param request the idempotency key; absent if every request takes effect
   */
  public record Command(
      Caller caller,
      Optional<String> name,
      Optional<List<String>> scopes,
      Optional<Instant> expiresAt,
      Optional<Integer> expiresInDays,
      ValidationReport form,
      Optional<IdempotentRequest> request) {

    /** A command with the default expiry and without an idempotency key. */
    public static Command of(Caller caller, String name, List<String> scopes) {
      return new Command(
          caller,
          Optional.of(name),
          Optional.of(scopes),
          Optional.empty(),
          Optional.empty(),
          ValidationReport.CLEAN,
          Optional.empty());
    }
  }

  /** Value: the token with its key. */
  public record CreatedToken(ServiceToken token, ServiceTokenKey key) {}

  private final UnitOfWork unitOfWork;
  private final ServiceTokenRepository tokens;
  private final AuditTrail auditTrail;
  private final RepeatedRequests repetitions;
  private final Clock clock;

  /**
   * The use case on these ports, as assembled by {@link
   * io.connectors.application.ServiceTokenApplication}.
   */
  public CreateServiceToken(
      UnitOfWork unitOfWork,
      ServiceTokenRepository tokens,
      AuditTrail auditTrail,
      Optional<CompletedRequests> completed,
      Clock clock) {
    this.unitOfWork = unitOfWork;
    this.tokens = tokens;
    this.auditTrail = auditTrail;
    this.repetitions = new RepeatedRequests(completed);
    this.clock = clock;
  }

  /**
   * Creates the token and removes tokens of the tenant that expired or were revoked at least 90
   * days ago.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not manage service tokens
   * @throws io.connectors.domain.shared.InvalidRequest with every violation, or if a global admin
   *     has not chosen a tenant
   * @throws RequestAlreadyCompleted if the same request created a token before, because its key
   *     cannot be shown again
   */
  public CreatedToken create(Command command) {
    Caller caller = command.caller();
    caller.require(Permission.MANAGE_SERVICE_TOKENS);
    TenantId tenant = caller.tenant();
    AuditStamp stamp = new AuditStamp(caller.actor(), clock.instant());
    ServiceToken token = new ServiceTokenRequest(command, stamp.at()).require(tenant, stamp);
    ServiceTokenKey key = ServiceTokenKey.random(tenant);
    return unitOfWork.within(
        TenantScope.of(tenant),
        () -> {
          requireFirst(command, token);
          tokens.removeEnded(tenant, stamp.at().minus(RETENTION));
          tokens.add(token, key.hash());
          auditTrail.record(
              AuditEvent.of(caller, stamp.at(), AuditAction.SERVICE_TOKEN_CREATED)
                  .about(new TokenSubject(token.id(), token.name().value())));
          return new CreatedToken(token, key);
        });
  }

  private void requireFirst(Command command, ServiceToken token) {
    boolean first =
        repetitions.keep(
            command.caller(),
            command.request(),
            token.id().value(),
            Version.FIRST,
            token.created().at());
    if (!first) {
      throw new RequestAlreadyCompleted(
          repetitions.earlier(command.caller(), command.request()).orElseThrow().result());
    }
  }
}
