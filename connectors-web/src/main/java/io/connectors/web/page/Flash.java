package io.connectors.web.page;

import io.connectors.web.shared.Routes;
import io.connectors.web.shared.SecureCookie;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Web adapter: keeps a notice over the redirect after a form without script. It is a cookie,
 * because anyone could forge a query parameter.
 */
public final class Flash {

  private static final String COOKIE = "connectors_notice";
  private static final int SECONDS = 60;

  private Flash() {}

  /** The cookie that shows a notice on the next page. */
  public static Cookie saying(Notice notice, HttpRequest<?> request) {
    byte[] text = notice.text().getBytes(StandardCharsets.UTF_8);
    return cookie(Base64.getUrlEncoder().withoutPadding().encodeToString(text), request)
        .maxAge(SECONDS);
  }

  public static Optional<Notice> of(HttpRequest<?> request) {
    return request.getCookies().findCookie(COOKIE).flatMap(cookie -> read(cookie.getValue()));
  }

  public static Cookie cleared(HttpRequest<?> request) {
    return cookie("", request).maxAge(0);
  }

  private static Optional<Notice> read(String value) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
      return Optional.of(text).filter(notice -> !notice.isBlank()).map(Notice::done);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Cookie cookie(String value, HttpRequest<?> request) {
    return SecureCookie.of(COOKIE, value, Routes.FEATURE, request);
  }
}
