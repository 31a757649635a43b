package io.connectors.web.security;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.TenantId;
import io.connectors.web.shared.Routes;
import io.connectors.web.shared.SecureCookie;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.util.Optional;

/**
 * Web adapter: the cookie in which a platform admin's browser keeps the chosen tenant. It counts
 * beside the sign-in cookie alone, and on pages alone: a program names the tenant in a header.
 */
public final class ChosenTenant {

  private static final String NAME = "connectors_tenant";

  private ChosenTenant() {}

  /** The tenant that the caller has chosen before, if it may choose. */
  static Optional<TenantId> of(HttpRequest<?> request, Caller caller) {
    boolean counts =
        SignInCookie.isUsedBy(request) && !request.getPath().startsWith(Routes.API + "/");
    return counts && caller.may(Permission.ADMINISTER_TENANTS)
        ? request.getCookies().findCookie(NAME).flatMap(cookie -> read(cookie.getValue()))
        : Optional.empty();
  }

  /** The cookie that remembers the choice until the browser is closed; none for all tenants. */
  public static Cookie remembering(Optional<TenantId> chosen, HttpRequest<?> request) {
    return chosen.map(tenant -> cookie(tenant.value(), request)).orElseGet(() -> cleared(request));
  }

  /** The cookie that takes the choice out of the browser. */
  public static Cookie cleared(HttpRequest<?> request) {
    return cookie("", request).maxAge(0);
  }

  private static Optional<TenantId> read(String value) {
    try {
      return Optional.of(new TenantId(value));
    } catch (InvalidRequest noTenant) {
      return Optional.empty();
    }
  }

  private static Cookie cookie(String value, HttpRequest<?> request) {
    return SecureCookie.of(NAME, value, "/", request);
  }
}
