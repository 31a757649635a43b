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
 * Web adapter: the cookie with the tenant that a platform admin selected. It is used only on pages,
 * with the session cookie; programs send a header.
 */
public final class ChosenTenant {

  private static final String NAME = "connectors_tenant";

  private ChosenTenant() {}

  /** The selected tenant, if the caller may select one. */
  static Optional<TenantId> of(HttpRequest<?> request, Caller caller) {
    boolean isUsed =
        SignInCookie.isUsedBy(request) && !request.getPath().startsWith(Routes.API + "/");
    return isUsed && caller.may(Permission.ADMINISTER_TENANTS)
        ? request.getCookies().findCookie(NAME).flatMap(cookie -> read(cookie.getValue()))
        : Optional.empty();
  }

  /** A session cookie with the selected tenant; a deleted cookie for all tenants. */
  public static Cookie remembering(Optional<TenantId> chosen, HttpRequest<?> request) {
    return chosen.map(tenant -> cookie(tenant.value(), request)).orElseGet(() -> cleared(request));
  }

  public static Cookie cleared(HttpRequest<?> request) {
    return cookie("", request).maxAge(0);
  }

  private static Optional<TenantId> read(String value) {
    try {
      return Optional.of(new TenantId(value));
    } catch (InvalidRequest malformed) {
      return Optional.empty();
    }
  }

  private static Cookie cookie(String value, HttpRequest<?> request) {
    return SecureCookie.of(NAME, value, "/", request);
  }
}
