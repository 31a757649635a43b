package io.connectors.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Role;
import io.connectors.domain.access.TokenScope;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.NotAuthenticated;
import io.connectors.domain.shared.TenantId;
import io.micronaut.security.authentication.Authentication;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A caller is read from the claims of a token; malformed claims are rejected. */
final class AuthenticatedCallerTest {

  @Test
  void reads_tenant_and_known_roles_of_a_token() {
    Caller caller = of("ada", Map.of("tenant_id", "acme", "roles", List.of("member", "astronaut")));
    assertThat(caller.roles()).containsExactly(Role.MEMBER);
    assertThat(caller.home()).contains(new TenantId("acme"));
    assertThat(caller.actor().name()).isEqualTo("ada");
  }

  @Test
  void accepts_a_single_role_and_no_roles() {
    assertThat(of("ada", Map.of("roles", "publisher")).roles()).containsExactly(Role.PUBLISHER);
    assertThat(of("ada", Map.of("roles", List.of())).roles()).isEmpty();
    assertThat(of("ada", Map.of()).roles()).isEmpty();
  }

  @Test
  void a_platform_admin_needs_no_tenant() {
    assertThat(of("ada", Map.of("roles", "global_admin")).home()).isEmpty();
  }

  @Test
  void rejects_malformed_claims() {
    assertRejected(" ", Map.of());
    assertRejected("ada", Map.of("tenant_id", "A B"));
    assertRejected("ada", Map.of("tenant_id", ""));
    assertRejected("ada", Map.of("tenant_id", 7));
    assertRejected("ada", Map.of("name", "\0"));
    assertRejected("ada", Map.of("name", List.of("Ada")));
    assertRejected("ada", Map.of("roles", 7));
    assertRejected("ada", Map.of("roles", Map.of("publisher", true)));
    assertRejected("ada", Map.of("roles", Arrays.asList("publisher", null)));
    assertRejected("ada", Map.of("roles", List.of("publisher", 5)));
  }

  @Test
  void reads_the_caller_of_a_service_token() {
    Caller service =
        Caller.ofService(
            new Actor("service-token:1", "Broadcaster"),
            Set.of(TokenScope.PUBLISH_TARGETS_READ),
            new TenantId("acme"));
    assertThat(AuthenticatedCaller.of(AuthenticatedCaller.principal(service))).isEqualTo(service);
  }

  @Test
  void ignores_a_claim_named_like_the_caller_attribute() {
    Map<String, Object> forged =
        Map.of(
            "tenant_id", "acme",
            "roles", List.of("member"),
            "io.connectors.caller", Map.of("roles", List.of("global_admin")));
    assertThat(of("eve", forged).roles()).containsExactly(Role.MEMBER);
    assertThat(of("eve", forged).scopes()).isEmpty();
  }

  private static void assertRejected(String subject, Map<String, Object> claims) {
    assertThatThrownBy(() -> of(subject, claims)).isInstanceOf(NotAuthenticated.class);
  }

  private static Caller of(String subject, Map<String, Object> claims) {
    return AuthenticatedCaller.of(Authentication.build(subject, claims));
  }
}
