package io.connectors.application.servicetoken;

import io.connectors.domain.access.TokenScope;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenExpiry;
import io.connectors.domain.servicetoken.ServiceTokenName;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Reason;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Validates all fields of a request for a service token. */
final class ServiceTokenRequest {

  private final CreateServiceToken.Command command;
  private final Instant now;
  private ValidationReport report;

  ServiceTokenRequest(CreateServiceToken.Command command, Instant now) {
    this.command = command;
    this.now = now;
    this.report = command.form();
  }

  /**
   * The token.
   *
   * @throws InvalidRequest with every violation
   */
  ServiceToken require(TenantId tenant, AuditStamp stamp) {
    Optional<ServiceTokenName> name = name();
    Set<TokenScope> scopes = scopes();
    Optional<ServiceTokenExpiry> expiry = expiry();
    report.requireValid();
    return ServiceToken.create(tenant, name.orElseThrow(), scopes, stamp, expiry.orElseThrow());
  }

  private Optional<ServiceTokenName> name() {
    if (command.name().isEmpty()) {
      add(ServiceTokenName.POINTER, FieldReason.REQUIRED);
    }
    return command.name().flatMap(raw -> take(() -> new ServiceTokenName(raw)));
  }

  private Set<TokenScope> scopes() {
    List<String> keys = command.scopes().orElse(List.of());
    if (keys.isEmpty()) {
      add(ServiceToken.SCOPES, FieldReason.NO_SCOPE);
    }
    Set<TokenScope> scopes = new LinkedHashSet<>();
    for (int i = 0; i < keys.size(); i++) {
      Optional<TokenScope> scope = TokenScope.ofKey(keys.get(i));
      scope.ifPresent(scopes::add);
      if (scope.isEmpty()) {
        add(ServiceToken.SCOPES.child(i), FieldReason.UNKNOWN_SCOPE);
      }
    }
    return scopes;
  }

  private Optional<ServiceTokenExpiry> expiry() {
    if (command.expiresAt().isPresent() && command.expiresInDays().isPresent()) {
      add(ServiceTokenExpiry.IN_DAYS, new Reason.AbsentWith(ServiceTokenExpiry.AT.lastName()));
    }
    return take(this::requestedExpiry);
  }

  private ServiceTokenExpiry requestedExpiry() {
    return command
        .expiresAt()
        .map(time -> ServiceTokenExpiry.at(time, now))
        .or(() -> command.expiresInDays().map(days -> ServiceTokenExpiry.inDays(days, now)))
        .orElseGet(() -> ServiceTokenExpiry.ofDefaultLifetime(now));
  }

  private <T> Optional<T> take(Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (InvalidRequest invalid) {
      invalid.violations().forEach(found -> add(found.pointer(), found.reason()));
      if (invalid.violations().isEmpty()) {
        add(ServiceTokenName.POINTER, FieldReason.NOT_STORABLE);
      }
      return Optional.empty();
    }
  }

  /** A malformed field gets no further violations, because it counts as absent. */
  private void add(JsonPointer place, Reason reason) {
    boolean malformed =
        command.form().violations().stream()
            .anyMatch(violation -> violation.pointer().isWithin(place));
    if (!malformed) {
      report = report.and(ValidationReport.of(place, reason));
    }
  }
}
