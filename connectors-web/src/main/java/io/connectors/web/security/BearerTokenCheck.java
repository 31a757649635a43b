package io.connectors.web.security;

import com.nimbusds.jwt.JWTClaimsSet;
import io.connectors.domain.shared.NotAuthenticated;
import io.connectors.signin.account.Accounts;
import io.connectors.web.token.Issuer;
import io.connectors.web.token.IssuerUnavailable;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Web adapter: authenticates a request by a bearer token of an issuer. Malformed claims are
 * rejected here, so that each principal is a caller.
 */
@Singleton
public record BearerTokenCheck(
    Optional<Issuer> issuer, Optional<Accounts> accounts, BlockingCalls blockingCalls)
    implements TokenValidator<HttpRequest<?>> {

  private static final String UNAVAILABLE = "io.connectors.issuer-unavailable";

  @Override
  public Publisher<Authentication> validateToken(String token, HttpRequest<?> request) {
    return Mono.justOrEmpty(issuer)
        .flatMap(trusted -> trusted.claimsOf(token))
        .flatMap(this::principal)
        .onErrorResume(IssuerUnavailable.class, outage -> markUnavailable(request));
  }

  /** Whether a token could not be validated because of an outage of the issuer. */
  public static boolean failedByOutage(HttpRequest<?> request) {
    return request.getAttribute(UNAVAILABLE).isPresent();
  }

  private static Mono<Authentication> markUnavailable(HttpRequest<?> request) {
    request.setAttribute(UNAVAILABLE, true);
    return Mono.empty();
  }

  /** A token of our own identifies an account, and the account has the permissions. */
  private Mono<Authentication> principal(JWTClaimsSet claims) {
    return accounts
        .map(all -> blockingCalls.ask(() -> all.present(claims.getSubject())))
        .map(caller -> caller.map(account -> AuthenticatedCaller.principal(account, Map.of())))
        .orElseGet(() -> Mono.justOrEmpty(ofClaims(claims)));
  }

  private static Optional<Authentication> ofClaims(JWTClaimsSet claims) {
    Authentication principal = Authentication.build(claims.getSubject(), claims.getClaims());
    try {
      AuthenticatedCaller.of(principal);
      return Optional.of(principal);
    } catch (NotAuthenticated malformed) {
      return Optional.empty();
    }
  }
}
