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

/** Who calls is read from the claims of a token, whatever a token may hold. */
final class AuthenticatedCallerTest {

  @Test
  void a_caller_has_the_tenant_and_the_known_roles_of_the_token() {
    Caller caller = of("ada", Map.of("tenant_id", "acme", "roles", List.of("member", "astronaut")));
    assertThat(caller.roles()).containsExactly(Role.MEMBER);
    assertThat(caller.home()).contains(new TenantId("acme"));
    assertThat(caller.actor().name()).isEqualTo("ada");
  }

  @Test
  void one_role_may_stand_alone_and_none_is_a_caller_who_may_nothing() {
    assertThat(of("ada", Map.of("roles", "publisher")).roles()).containsExactly(Role.PUBLISHER);
    assertThat(of("ada", Map.of("roles", List.of())).roles()).isEmpty();
    assertThat(of("ada", Map.of()).roles()).isEmpty();
  }

  @Test
  void platform_staff_have_no_tenant() {
    assertThat(of("ada", Map.of("roles", "global_admin")).home()).isEmpty();
  }

  @Test
  void a_claim_that_cannot_be_is_not_believed() {
    notBelieved(" ", Map.of());
    notBelieved("ada", Map.of("tenant_id", "A B"));
    notBelieved("ada", Map.of("tenant_id", ""));
    notBelieved("ada", Map.of("tenant_id", 7));
    notBelieved("ada", Map.of("name", "\0"));
    notBelieved("ada", Map.of("name", List.of("Ada")));
    notBelieved("ada", Map.of("roles", 7));
    notBelieved("ada", Map.of("roles", Map.of("publisher", true)));
    notBelieved("ada", Map.of("roles", Arrays.asList("publisher", null)));
    notBelieved("ada", Map.of("roles", List.of("publisher", 5)));
  }

  @Test
  void a_service_is_read_as_it_was_recognized() {
    Caller service =
        Caller.ofService(
            new Actor("service-token:1", "Broadcaster"),
            Set.of(TokenScope.PUBLISH_TARGETS_READ),
            new TenantId("acme"));
    assertThat(AuthenticatedCaller.of(AuthenticatedCaller.principal(service))).isEqualTo(service);
  }

  @Test
  void a_claim_is_never_taken_for_the_caller_itself() {
    Map<String, Object> forged =
        Map.of(
            "tenant_id", "acme",
            "roles", List.of("member"),
            "io.connectors.caller", Map.of("roles", List.of("global_admin")));
    assertThat(of("eve", forged).roles()).containsExactly(Role.MEMBER);
    assertThat(of("eve", forged).scopes()).isEmpty();
  }

  private static void notBelieved(String subject, Map<String, Object> claims) {
    assertThatThrownBy(() -> of(subject, claims)).isInstanceOf(NotAuthenticated.class);
  }

  private static Caller of(String subject, Map<String, Object> claims) {
    return AuthenticatedCaller.of(Authentication.build(subject, claims));
  }
}
