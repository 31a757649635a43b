package io.connectors.web.page;

import io.connectors.web.shared.SecureCookie;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Value: the color theme, in a cookie, so that the first paint is right. */
enum Theme {
  /** The theme of the user's system. */
  SYSTEM("device-desktop"),
  LIGHT("sun"),
  DARK("moon");

  private static final String COOKIE = "connectors_theme";
  private static final Duration REMEMBERED = Duration.ofDays(365);

  private final String icon;

  Theme(String icon) {
    this.icon = icon;
  }

  /** The value in forms, cookie and {@code data-bs-theme}: {@code dark}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String icon() {
    return icon;
  }

  static Optional<Theme> ofKey(String key) {
    return Arrays.stream(values()).filter(theme -> theme.key().equals(key)).findFirst();
  }

  static Theme of(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(COOKIE)
        .flatMap(cookie -> ofKey(cookie.getValue()))
        .orElse(SYSTEM);
  }

  Cookie cookie(HttpRequest<?> request) {
    return SecureCookie.of(COOKIE, key(), "/", request).maxAge(REMEMBERED.toSeconds());
  }
}
