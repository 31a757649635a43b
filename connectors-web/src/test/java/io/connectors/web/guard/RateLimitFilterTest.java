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

/** A call counts against the tenant that it acts for. */
final class RateLimitFilterTest {

  private final SettableClock clock = new SettableClock();
  private final RateLimitFilter filter =
      new RateLimitFilter(new TenantRateLimiter(new RateLimit(Optional.of(1)), clock));
  private final Caller adminOfAcme = Callers.callerOf(ACME, Role.GLOBAL_ADMIN);

  @Test
  void counts_calls_of_a_tenant_against_its_limit() {
    assertAccepted(Callers.memberOf(ACME), "");
    assertRejected(Callers.adminOf(ACME), "");
    assertAccepted(Callers.memberOf(GLOBEX), "");
  }

  @Test
  void calls_for_all_tenants_count_against_no_tenant() {
    assertAccepted(adminOfAcme, "");
    assertRejected(adminOfAcme, "");
    assertAccepted(Callers.memberOf(ACME), "");
  }

  @Test
  void calls_of_a_platform_admin_count_against_the_selected_tenant() {
    assertAccepted(adminOfAcme, "globex");
    assertRejected(Callers.memberOf(GLOBEX), "");
    assertAccepted(Callers.memberOf(ACME), "");
  }

  private void assertAccepted(Caller caller, String tenant) {
    assertThatCode(() -> call(caller, tenant)).doesNotThrowAnyException();
  }

  private void assertRejected(Caller caller, String tenant) {
    assertThatThrownBy(() -> call(caller, tenant)).isInstanceOf(TooManyRequests.class);
  }

  private void call(Caller caller, String tenant) {
    MutableHttpRequest<?> request = HttpRequest.GET("/features/connectors/api/installed");
    request.setUserPrincipal(AuthenticatedCaller.principal(caller, Map.of()));
    filter.check(tenant.isEmpty() ? request : request.header("X-Tenant-Id", tenant));
  }
}
