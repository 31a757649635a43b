package io.connectors.web.security;

import io.connectors.domain.access.Caller;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.TenantId;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.util.List;
import java.util.Optional;

/** Web adapter: the caller that a request was authenticated as, acting for the tenant it names. */
public final class RequestCaller {

  private static final String TENANT_HEADER = "X-Tenant-Id";

  private RequestCaller() {}

  /**
   * The caller; absent if nobody is signed in.
   *
   * @throws InvalidRequest if the header names no tenant, or several
   */
  public static Optional<Caller> of(HttpRequest<?> request) {
    return signedIn(request).map(caller -> actingFor(caller, request));
  }

  /** The caller, acting for nobody but itself yet; absent if nobody is signed in. */
  public static Optional<Caller> signedIn(HttpRequest<?> request) {
    return request
        .getUserPrincipal(Authentication.class)
        .map(AuthenticatedCaller::of)
        .map(caller -> caller.from(RequestOrigin.of(request)));
  }

  private static Caller actingFor(Caller caller, HttpRequest<?> request) {
    List<String> named = request.getHeaders().getAll(TENANT_HEADER);
    if (named.size() > 1) {
      throw new InvalidRequest("The header " + TENANT_HEADER + " names one tenant.");
    }
    return named.isEmpty()
        ? ChosenTenant.of(request, caller).map(caller::actingFor).orElse(caller)
        : caller.actingFor(new TenantId(named.get(0)));
  }
}
