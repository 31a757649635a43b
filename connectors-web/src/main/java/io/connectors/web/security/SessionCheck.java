package io.connectors.web.security;

import io.connectors.domain.access.Caller;
import io.connectors.signin.account.Accounts;
import io.connectors.signin.session.AuthenticateSession;
import io.connectors.signin.session.Session;
import io.connectors.signin.session.SessionKey;
import io.connectors.web.openid.OpenIdProvider;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Web adapter: authenticates a request by its session cookie: by the current account, or by the
 * claims of the OIDC login.
 */
@Singleton
record SessionCheck(
    AuthenticateSession authenticateSession,
    Optional<Accounts> accounts,
    Optional<OpenIdProvider> provider,
    BlockingCalls blockingCalls)
    implements AuthenticationFetcher<HttpRequest<?>> {

  /** Browsers send the cookie for static files, too; public routes look up no session. */
  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    Optional<SessionKey> key =
        Routes.areForAnyone(request.getPath())
                || !SignInCookie.isUsedBy(request)
                || (accounts.isEmpty() && provider.isEmpty())
            ? Optional.empty()
            : SignInCookie.keyIn(request);
    return Mono.justOrEmpty(key).flatMap(value -> blockingCalls.ask(() -> principal(value)));
  }

  private Optional<Authentication> principal(SessionKey key) {
    return authenticateSession
        .resume(new AuthenticateSession.Query(key))
        .flatMap(this::caller)
        .map(
            caller ->
                AuthenticatedCaller.principal(
                    caller, Map.of(CsrfToken.ATTRIBUTE, CsrfToken.boundTo(key))));
  }

  /**
   * OIDC claims are valid only while an issuer is configured; other sessions belong to accounts.
   */
  private Optional<Caller> caller(Session session) {
    return session.claims().isPresent()
        ? session
            .claims()
            .filter(claims -> provider.isPresent())
            .map(claims -> claims.callerOf(session.subject()))
        : accounts.flatMap(all -> all.present(session.subject()));
  }
}
