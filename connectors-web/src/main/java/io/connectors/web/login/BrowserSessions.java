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

/** Web adapter: begins and ends the session of a browser. */
@Singleton
record BrowserSessions(StartSession beginning, EndSession ending, SessionLimits limits) {

  /**
   * A new session of an account of our own, in place of whatever the browser has brought: that may
   * be somebody else's.
   */
  Cookie begin(Actor actor, HttpRequest<?> request) {
    return begin(actor, Optional.empty(), request);
  }

  /** The same by the word of the issuer. */
  Cookie begin(OidcIdentity identity, HttpRequest<?> request) {
    Actor actor = identity.claims().callerOf(identity.subject()).actor();
    return begin(actor, Optional.of(identity.claims()), request);
  }

  private Cookie begin(Actor actor, Optional<IdentityClaims> claims, HttpRequest<?> request) {
    SessionKey key =
        beginning.begin(new StartSession.Command(actor, claims, SignInCookie.keyIn(request)));
    return SignInCookie.holding(key, limits.longest(claims), request);
  }

  /**
   * Value: the end of a browser's session.
   *
   * @param session what it was; absent where nothing is known of it any more
   */
  record Ended(Optional<Session> session) {

    /** Whether the issuer has signed the browser in, for all that is known. */
    boolean mayBeIssued() {
      return session.isEmpty() || session.flatMap(Session::claims).isPresent();
    }
  }

  /** Ends the browser's session, if it has one. */
  Ended end(HttpRequest<?> request) {
    return new Ended(
        SignInCookie.keyIn(request).flatMap(key -> ending.end(new EndSession.Command(key))));
  }
}
