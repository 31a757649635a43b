package io.connectors.web.security;

import io.connectors.web.shared.OwnCookie;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.token.reader.TokenReader;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Web adapter: the cookie in which a browser keeps its token. It counts only where there is no
 * header {@code Authorization} at all, so that {@link CsrfGuard} sees every request that it
 * authenticates.
 */
@Singleton
final class SignInCookie implements TokenReader<HttpRequest<?>> {

  private static final String NAME = "connectors_session";

  @Override
  public Optional<String> findToken(HttpRequest<?> request) {
    return isUsedBy(request)
        ? request.getCookies().findCookie(NAME).map(Cookie::getValue)
        : Optional.empty();
  }

  /** Behind the reader of bearer tokens. */
  @Override
  public int getOrder() {
    return 100;
  }

  static boolean isUsedBy(HttpRequest<?> request) {
    return !request.getHeaders().contains("Authorization") && request.getCookies().contains(NAME);
  }

  static Cookie holding(String token, HttpRequest<?> request) {
    return cookie(token, request).maxAge(SignInTokens.LIFETIME.toSeconds());
  }

  static Cookie cleared(HttpRequest<?> request) {
    return cookie("", request).maxAge(0);
  }

  private static Cookie cookie(String value, HttpRequest<?> request) {
    return OwnCookie.of(NAME, value, "/", request);
  }
}
