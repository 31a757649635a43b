package io.connectors.web.security;

import io.connectors.domain.access.Caller;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.TenantId;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Web adapter: the authenticated caller of a request, acting for the tenant of the header. Binds
 * the {@link Caller} parameter of routes.
 */
@Singleton
public final class RequestCaller implements TypedRequestArgumentBinder<Caller> {

  private static final String TENANT_HEADER = "X-Tenant-Id";

  private static final Argument<Caller> TYPE = Argument.of(Caller.class);

  @Override
  public Argument<Caller> argumentType() {
    return TYPE;
  }

  @Override
  public BindingResult<Caller> bind(
      ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
    return () -> of(request);
  }

  /**
   * The caller; absent if the request is not authenticated.
   *
   * @throws InvalidRequest if the header is malformed or repeated
   */
  public static Optional<Caller> of(HttpRequest<?> request) {
    return signedIn(request).map(caller -> actingFor(caller, request));
  }

  /** The caller without a selected tenant; absent if the request is not authenticated. */
  public static Optional<Caller> signedIn(HttpRequest<?> request) {
    return request
        .getUserPrincipal(Authentication.class)
        .map(AuthenticatedCaller::of)
        .map(caller -> caller.from(RequestOrigin.of(request)));
  }

  private static Caller actingFor(Caller caller, HttpRequest<?> request) {
    List<String> tenants = request.getHeaders().getAll(TENANT_HEADER);
    if (tenants.size() > 1) {
      throw new InvalidRequest("The header " + TENANT_HEADER + " names one tenant.");
    }
    return tenants.isEmpty()
        ? ChosenTenant.of(request, caller).map(caller::actingFor).orElse(caller)
        : caller.actingFor(new TenantId(tenants.get(0)));
  }
}
