package io.connectors.web.security;

import io.connectors.application.identity.ResumeSession;
import io.connectors.domain.identity.SessionKey;
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
 * Web adapter: authenticates a request by the session of its cookie, as the account that the
 * session belongs to is now.
 */
@Singleton
final class SessionCheck implements AuthenticationFetcher<HttpRequest<?>> {

  private final ResumeSession sessions;
  private final Optional<Accounts> accounts;
  private final OffLoop offLoop;

  SessionCheck(ResumeSession sessions, Optional<Accounts> accounts, OffLoop offLoop) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.offLoop = offLoop;
  }

  /** A browser sends its cookie for every picture, too: what is for anyone asks for no session. */
  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    Optional<SessionKey> key =
        Routes.areForAnyone(request.getPath()) || !SignInCookie.isUsedBy(request)
            ? Optional.empty()
            : SignInCookie.keyIn(request);
    return Mono.justOrEmpty(key).flatMap(shown -> offLoop.ask(() -> principal(shown)));
  }

  private Optional<Authentication> principal(SessionKey key) {
    return accounts.flatMap(
        known ->
            sessions
                .resume(new ResumeSession.Query(key))
                .flatMap(session -> known.present(session.subject()))
                .map(
                    caller ->
                        AuthenticatedCaller.principal(
                            caller, Map.of(PageToken.ATTRIBUTE, PageToken.boundTo(key)))));
  }
}
