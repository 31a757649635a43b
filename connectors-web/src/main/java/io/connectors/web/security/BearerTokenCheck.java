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
 * Web adapter: authenticates a request by its token. The claims are validated here as well, so that
 * whoever is authenticated is a caller.
 */
@Singleton
public record BearerTokenCheck(
    Optional<Issuer> issuer, Optional<Accounts> accounts, BlockingCalls blockingCalls)
    implements TokenValidator<HttpRequest<?>> {

  private static final String IN_VAIN = "io.connectors.issuer-unavailable";

  @Override
  public Publisher<Authentication> validateToken(String token, HttpRequest<?> request) {
    return Mono.justOrEmpty(issuer)
        .flatMap(known -> known.claimsOf(token))
        .flatMap(this::principal)
        .onErrorResume(IssuerUnavailable.class, outage -> remember(request));
  }

  /**
   * Whether a token of the request could not be validated. What needs none is served all the same.
   */
  public static boolean wasInVain(HttpRequest<?> request) {
    return request.getAttribute(IN_VAIN).isPresent();
  }

  private static Mono<Authentication> remember(HttpRequest<?> request) {
    request.setAttribute(IN_VAIN, true);
    return Mono.empty();
  }

  /** Where accounts are our own, a token says whose it is, and the account what they may do. */
  private Mono<Authentication> principal(JWTClaimsSet claims) {
    return accounts
        .map(known -> blockingCalls.ask(() -> present(known, claims.getSubject())))
        .orElseGet(() -> Mono.justOrEmpty(claimed(claims)));
  }

  private static Optional<Authentication> present(Accounts accounts, String subject) {
    return accounts.present(subject).map(caller -> AuthenticatedCaller.principal(caller, Map.of()));
  }

  private static Optional<Authentication> claimed(JWTClaimsSet claims) {
    Authentication principal = Authentication.build(claims.getSubject(), claims.getClaims());
    try {
      AuthenticatedCaller.of(principal);
      return Optional.of(principal);
    } catch (NotAuthenticated malformed) {
      return Optional.empty();
    }
  }
}
