package io.connectors.web.guard;

import io.connectors.domain.access.Caller;
import io.connectors.web.security.RequestCaller;
import io.connectors.web.shared.Routes;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/**
 * Web filter: rejects API calls of a tenant beyond its rate limit. {@link DenialRecorder} counts
 * calls without permission.
 */
@ServerFilter(Routes.API + "/**")
record RateLimitFilter(TenantRateLimiter calls) implements Ordered {

  /** After the permission check, so that a missing permission is reported first. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after() + 2;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (calls.areLimited()) {
      RequestCaller.of(request).map(Caller::oneTenant).ifPresent(calls::require);
    }
  }
}
