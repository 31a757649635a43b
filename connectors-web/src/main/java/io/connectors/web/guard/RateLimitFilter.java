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
 * Web filter: refuses a tenant's calls of the API when there are too many within a minute. Calls
 * that its callers may not make are counted by {@link DenialRecorder}.
 */
@ServerFilter(Routes.API + "/**")
record RateLimitFilter(TenantRateLimiter calls) implements Ordered {

  /** Behind authentication and the guards, so that a role comes before a limit. */
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
