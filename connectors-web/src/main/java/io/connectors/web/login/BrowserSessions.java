package io.connectors.web.login;

import io.connectors.domain.shared.Actor;
import io.connectors.signin.oidc.OidcIdentity;
import io.connectors.signin.session.EndSession;
import io.connectors.signin.session.IdentityClaims;
import io.connectors.signin.session.Session;
import io.connectors.signin.session.SessionKey;
import io.connectors.signin.session.SessionLimits;
import io.connectors.signin.session.StartSession;
import io.connectors.web.security.SignInCookie;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Web adapter: starts and ends the session of a browser. */
@Singleton
record BrowserSessions(StartSession startSession, EndSession endSession, SessionLimits limits) {

  /** Starts a session of an account and ends the previous session of the browser. */
  Cookie begin(Actor actor, HttpRequest<?> request) {
    return begin(actor, Optional.empty(), request);
  }

  /** Starts a session after an OIDC login. */
  Cookie begin(OidcIdentity identity, HttpRequest<?> request) {
    Actor actor = identity.claims().callerOf(identity.subject()).actor();
    return begin(actor, Optional.of(identity.claims()), request);
  }

  private Cookie begin(Actor actor, Optional<IdentityClaims> claims, HttpRequest<?> request) {
    SessionKey key =
        startSession.begin(new StartSession.Command(actor, claims, SignInCookie.keyIn(request)));
    return SignInCookie.holding(key, limits.longest(claims), request);
  }

  /** Ends the session, if there is one, and returns whether it may be of an OIDC login. */
  boolean end(HttpRequest<?> request) {
    Optional<Session> ended =
        SignInCookie.keyIn(request).flatMap(key -> endSession.end(new EndSession.Command(key)));
    return ended.isEmpty() || ended.flatMap(Session::claims).isPresent();
  }
}
