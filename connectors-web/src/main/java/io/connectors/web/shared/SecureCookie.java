package io.connectors.web.shared;

import io.connectors.web.address.ForwardedTransport;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;

/** What every cookie of ours is: out of the reach of scripts, and of forms on other sites. */
public final class SecureCookie {

  private SecureCookie() {}

  /** A cookie that lasts until the browser is closed. Over TLS it never travels without. */
  public static Cookie of(String name, String value, String path, HttpRequest<?> request) {
    boolean secure = ForwardedTransport.isSecure(request);
    return Cookie.of(name, value).httpOnly(true).secure(secure).sameSite(SameSite.Lax).path(path);
  }
}
