package io.connectors.web.security;

import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.Role;
import io.connectors.web.token.OwnIssuer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Issues the tokens that a sign-in ends with. */
@Singleton
final class SignInTokens {

  static final Duration LIFETIME = Duration.ofHours(8);

  /** The claim that a page's forms and scripts send back, so that no other site can. */
  static final String CSRF_CLAIM = "csrf";

  private final Optional<OwnIssuer> issuer;

  SignInTokens(Optional<OwnIssuer> issuer) {
    this.issuer = issuer;
  }

  String issueFor(Caller caller) {
    Map<String, Object> claims = new HashMap<>();
    claims.put(AuthenticatedCaller.NAME, caller.actor().name());
    claims.put(CSRF_CLAIM, Unguessable.text());
    caller.home().ifPresent(tenant -> claims.put(AuthenticatedCaller.TENANT, tenant.value()));
    claims.put(AuthenticatedCaller.ROLES, caller.roles().stream().map(Role::key).toList());
    return issuer
        .map(ours -> ours.issue(caller.actor().subject(), claims, LIFETIME))
        .orElseThrow(() -> new IllegalStateException("tokens are issued elsewhere"));
  }
}
