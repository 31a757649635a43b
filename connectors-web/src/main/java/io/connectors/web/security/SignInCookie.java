package io.connectors.web.security;

import io.connectors.signin.session.SessionKey;
import io.connectors.web.shared.SecureCookie;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.time.Duration;
import java.util.Optional;

/**
 * Web adapter: the cookie in which a browser keeps the key of its session. It counts only where
 * there is no header {@code Authorization} at all, so that {@link CsrfFilter} sees every request
 * that it authenticates.
 */
public final class SignInCookie {

  private static final String NAME = "connectors_session";

  private SignInCookie() {}

  /** What the browser has brought, whether or not it counts. */
  public static Optional<SessionKey> keyIn(HttpRequest<?> request) {
    return request.getCookies().findCookie(NAME).map(Cookie::getValue).map(SessionKey::of);
  }

  static boolean isUsedBy(HttpRequest<?> request) {
    return !request.getHeaders().contains("Authorization") && request.getCookies().contains(NAME);
  }

  /** The cookie that holds the key, for as long as the session may last. */
  public static Cookie holding(SessionKey key, Duration longest, HttpRequest<?> request) {
    return cookie(key.revealToBrowser(), request).maxAge(longest.toSeconds());
  }

  /** The cookie that takes the key out of the browser. */
  public static Cookie cleared(HttpRequest<?> request) {
    return cookie("", request).maxAge(0);
  }

  private static Cookie cookie(String value, HttpRequest<?> request) {
    return SecureCookie.of(NAME, value, "/", request);
  }
}
