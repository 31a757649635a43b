package io.connectors.web.security;

import io.connectors.signin.session.SessionKey;
import io.connectors.web.shared.SecureCookie;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.time.Duration;
import java.util.Optional;

/**
 * Web adapter: the session cookie. It is ignored if the request has an {@code Authorization}
 * header, so that {@link CsrfFilter} checks each request that the cookie authenticates.
 */
public final class SignInCookie {

  private static final String NAME = "connectors_session";

  private SignInCookie() {}

  /** The session key of the browser, even if it is ignored. */
  public static Optional<SessionKey> keyIn(HttpRequest<?> request) {
    return request.getCookies().findCookie(NAME).map(Cookie::getValue).map(SessionKey::of);
  }

  static boolean isUsedBy(HttpRequest<?> request) {
    return !request.getHeaders().contains("Authorization") && request.getCookies().contains(NAME);
  }

  /** The cookie with the session key, for the maximum lifetime of the session. */
  public static Cookie holding(SessionKey key, Duration lifetime, HttpRequest<?> request) {
    return cookie(key.revealToBrowser(), request).maxAge(lifetime.toSeconds());
  }

  public static Cookie cleared(HttpRequest<?> request) {
    return cookie("", request).maxAge(0);
  }

  private static Cookie cookie(String value, HttpRequest<?> request) {
    return SecureCookie.of(NAME, value, "/", request);
  }
}
