package io.connectors.web.login;

import io.connectors.signin.oidc.PendingLogin;
import io.connectors.signin.session.SessionKey;
import io.connectors.web.openid.OpenIdProvider;
import io.connectors.web.shared.SecureCookie;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Web adapter: the cookie that identifies a browser in the callback of an OIDC login. Each login
 * has its own, so that two tabs are independent, and only the login routes receive it.
 */
final class PendingLoginCookie {

  private static final String PREFIX = "connectors_sign_in_";
  private static final int STATE_CHARACTERS = 16;

  private PendingLoginCookie() {}

  static Cookie holding(SessionKey key, HttpRequest<?> request) {
    return cookie(OpenIdProvider.stateOf(key), key.revealToBrowser(), request)
        .maxAge(PendingLogin.MAX_LIFETIME.toSeconds());
  }

  static Cookie cleared(String state, HttpRequest<?> request) {
    return cookie(state, "", request).maxAge(0);
  }

  /** The key that the state was derived from, if the browser has it. */
  static Optional<SessionKey> keyOf(String state, HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(name(state))
        .map(Cookie::getValue)
        .map(SessionKey::of)
        .filter(key -> same(OpenIdProvider.stateOf(key), state));
  }

  private static Cookie cookie(String state, String value, HttpRequest<?> request) {
    return SecureCookie.of(name(state), value, OpenIdController.START, request);
  }

  private static String name(String state) {
    return PREFIX + state.substring(0, Math.min(STATE_CHARACTERS, state.length()));
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
