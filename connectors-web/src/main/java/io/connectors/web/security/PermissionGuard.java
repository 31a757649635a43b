package io.connectors.web.security;

import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.Permission;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.Optional;

/** Web filter: refuses who may not use a route, before the body or the path is looked at. */
@ServerFilter("/features/connectors/**")
final class PermissionGuard implements Ordered {

  /** Behind authentication and the guard against other sites. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after() + 1;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    Optional<Caller> caller = RequestCaller.of(request);
    Optional<Permission> needed =
        RouteAttributes.getRouteMatch(request).flatMap(PermissionGuard::permissionOf);
    needed.ifPresent(permission -> caller.ifPresent(known -> known.require(permission)));
  }

  private static Optional<Permission> permissionOf(RouteMatch<?> route) {
    return route.getAnnotationMetadata().enumValue(Needs.class, Permission.class);
  }
}
