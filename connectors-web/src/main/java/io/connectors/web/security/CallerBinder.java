package io.connectors.web.security;

import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.TenantId;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Web adapter: gives a route its {@link Caller}, from the authenticated principal alone, acting for
 * the tenant that the header names.
 */
@Singleton
final class CallerBinder implements TypedRequestArgumentBinder<Caller> {

  static final String TENANT_HEADER = "X-Tenant-Id";

  private static final Argument<Caller> TYPE = Argument.of(Caller.class);

  @Override
  public Argument<Caller> argumentType() {
    return TYPE;
  }

  @Override
  public BindingResult<Caller> bind(
      ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
    return () ->
        request
            .getUserPrincipal(Authentication.class)
            .map(AuthenticatedCaller::of)
            .map(caller -> actingFor(caller, request));
  }

  private static Caller actingFor(Caller caller, HttpRequest<?> request) {
    Optional<String> named = request.getHeaders().findFirst(TENANT_HEADER);
    return named.map(TenantId::new).map(caller::actingFor).orElse(caller);
  }
}
