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
 * Web adapter: the cookie by which a browser is known when it comes back from the issuer. There is
 * one for each sign-in, so that two tabs do not get into each other's way, and it is sent nowhere
 * else.
 */
final class PendingLoginCookie {

  private static final String NAME = "connectors_sign_in_";
  private static final int NAMED = 16;

  private PendingLoginCookie() {}

  static Cookie holding(SessionKey key, HttpRequest<?> request) {
    return cookie(OpenIdProvider.stateOf(key), key.revealToBrowser(), request)
        .maxAge(PendingLogin.MAX_LIFETIME.toSeconds());
  }

  static Cookie cleared(String state, HttpRequest<?> request) {
    return cookie(state, "", request).maxAge(0);
  }

  /** The key that this state hangs on, if the browser has it. */
  static Optional<SessionKey> keyOf(String state, HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(name(state))
        .map(Cookie::getValue)
        .map(SessionKey::of)
        .filter(key -> same(OpenIdProvider.stateOf(key), state));
  }

  private static Cookie cookie(String state, String value, HttpRequest<?> request) {
    return SecureCookie.of(name(state), value, OpenIdController.BEGIN, request);
  }

  private static String name(String state) {
    return NAME + state.substring(0, Math.min(NAMED, state.length()));
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
