package io.connectors.web.security;

import io.connectors.application.identity.BeginSession;
import io.connectors.application.identity.EndSession;
import io.connectors.domain.identity.SessionLimits;
import io.connectors.domain.shared.Actor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;

/** Web adapter: begins and ends the session of a browser, and says so by its cookie. */
@Singleton
final class BrowserSessions {

  private final BeginSession beginning;
  private final EndSession ending;
  private final SessionLimits limits;

  BrowserSessions(BeginSession beginning, EndSession ending, SessionLimits limits) {
    this.beginning = beginning;
    this.ending = ending;
    this.limits = limits;
  }

  /** A new session in place of whatever the browser has brought: that may be somebody else's. */
  Cookie begin(Actor actor, HttpRequest<?> request) {
    BeginSession.Command command = new BeginSession.Command(actor, SignInCookie.keyIn(request));
    return SignInCookie.holding(beginning.begin(command), limits.absolute(), request);
  }

  Cookie end(HttpRequest<?> request) {
    SignInCookie.keyIn(request).ifPresent(key -> ending.end(new EndSession.Command(key)));
    return SignInCookie.cleared(request);
  }
}
