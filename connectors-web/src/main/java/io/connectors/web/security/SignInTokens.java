package io.connectors.web.security;

import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.Role;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Issues the tokens that a sign-in ends with. */
@Singleton
final class SignInTokens {

  static final Duration LIFETIME = Duration.ofHours(8);

  /** The claim that a page's forms and scripts send back, so that no other site can. */
  static final String CSRF_CLAIM = "csrf";

  private final TokenGenerator generator;

  SignInTokens(TokenGenerator generator) {
    this.generator = generator;
  }

  String issueFor(Caller caller) {
    Map<String, Object> claims = new HashMap<>();
    claims.put(AuthenticatedCaller.NAME, caller.actor().name());
    claims.put(CSRF_CLAIM, Unguessable.text());
    caller.home().ifPresent(tenant -> claims.put(AuthenticatedCaller.TENANT, tenant.value()));
    Authentication principal =
        Authentication.build(
            caller.actor().subject(), caller.roles().stream().map(Role::key).toList(), claims);
    return generator
        .generateToken(principal, (int) LIFETIME.toSeconds())
        .orElseThrow(() -> new IllegalStateException("no token could be signed"));
  }
}
