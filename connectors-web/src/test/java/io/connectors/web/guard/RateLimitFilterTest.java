package io.connectors.web.guard;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Role;
import io.connectors.domain.shared.TooManyRequests;
import io.connectors.testkit.fixture.Callers;
import io.connectors.testkit.fixture.SettableClock;
import io.connectors.web.security.AuthenticatedCaller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A call is charged to the tenant that it is about. */
final class RateLimitFilterTest {

  private final SettableClock clock = new SettableClock();
  private final RateLimitFilter guard =
      new RateLimitFilter(new TenantRateLimiter(new RateLimit(Optional.of(1)), clock));
  private final Caller staffOfAcme = Callers.callerOf(ACME, Role.GLOBAL_ADMIN);

  @Test
  void a_tenant_is_charged_for_its_own_calls() {
    passes(Callers.memberOf(ACME), "");
    refused(Callers.adminOf(ACME), "");
    passes(Callers.memberOf(GLOBEX), "");
  }

  @Test
  void reading_all_tenants_is_charged_to_none_of_them() {
    passes(staffOfAcme, "");
    refused(staffOfAcme, "");
    passes(Callers.memberOf(ACME), "");
  }

  @Test
  void staff_that_names_a_tenant_has_its_calls_charged_to_it() {
    passes(staffOfAcme, "globex");
    refused(Callers.memberOf(GLOBEX), "");
    passes(Callers.memberOf(ACME), "");
  }

  private void passes(Caller caller, String named) {
    assertThatCode(() -> call(caller, named)).doesNotThrowAnyException();
  }

  private void refused(Caller caller, String named) {
    assertThatThrownBy(() -> call(caller, named)).isInstanceOf(TooManyRequests.class);
  }

  private void call(Caller caller, String named) {
    MutableHttpRequest<?> request = HttpRequest.GET("/features/connectors/api/installed");
    request.setUserPrincipal(AuthenticatedCaller.principal(caller, Map.of()));
    guard.check(named.isEmpty() ? request : request.header("X-Tenant-Id", named));
  }
}
