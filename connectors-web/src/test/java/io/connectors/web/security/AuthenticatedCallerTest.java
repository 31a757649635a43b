package io.connectors.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.NotAuthenticated;
import io.connectors.domain.shared.Role;
import io.connectors.domain.shared.TenantId;
import io.micronaut.security.authentication.Authentication;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
  void roles_that_are_no_texts_count_for_none() {
    List<Object> odd = new ArrayList<>(Arrays.asList(null, 5, "publisher"));
    assertThat(of("ada", Map.of("roles", odd)).roles()).containsExactly(Role.PUBLISHER);
    assertThat(of("ada", Map.of("roles", 7)).roles()).isEmpty();
    assertThat(of("ada", Map.of()).roles()).isEmpty();
  }

  @Test
  void a_claim_that_cannot_be_is_not_believed() {
    assertThatThrownBy(() -> of(" ", Map.of())).isInstanceOf(NotAuthenticated.class);
    assertThatThrownBy(() -> of("ada", Map.of("tenant_id", "A B")))
        .isInstanceOf(NotAuthenticated.class);
    assertThatThrownBy(() -> of("ada", Map.of("name", "\0"))).isInstanceOf(NotAuthenticated.class);
  }

  private static Caller of(String subject, Map<String, Object> claims) {
    return AuthenticatedCaller.of(Authentication.build(subject, claims));
  }
}
