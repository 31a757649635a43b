package io.connectors.web.shared;

import io.connectors.web.address.ForwardedTransport;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;

/** Creates cookies that scripts cannot read and other sites cannot send with a form. */
public final class SecureCookie {

  private SecureCookie() {}

  /** A session cookie; secure if the request was sent over TLS. */
  public static Cookie of(String name, String value, String path, HttpRequest<?> request) {
    boolean secure = ForwardedTransport.isSecure(request);
    return Cookie.of(name, value).httpOnly(true).secure(secure).sameSite(SameSite.Lax).path(path);
  }
}
