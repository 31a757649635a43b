package io.connectors.web.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RequesterTest {

  @Test
  void an_anonymous_request_has_no_actor_and_no_tenant() {
    assertThat(Requester.of(HttpRequest.GET("/"))).isEqualTo(new Requester("none", "none"));
  }

  @Test
  void the_tenant_is_the_requested_one() {
    assertThat(of(List.of("member"), "").tenant()).isEqualTo("acme");
    assertThat(of(List.of("member"), "globex").tenant()).as("refused").isEqualTo("acme");
    assertThat(of(List.of("global_admin"), "globex").tenant()).isEqualTo("globex");
    assertThat(of(List.of("global_admin"), "").tenant()).as("all of them").isEqualTo("none");
  }

  @Test
  void replaces_control_characters_in_subjects() {
    assertThat(Requester.harmless("a\r\nb\u0000c\u001b[31md\u0085e\u2028f\u2029g\u202eh\u200bi\"j"))
        .isEqualTo("a??b?c?[31md?e?f?g?h?i?j");
    assertThat(Requester.harmless("auth0|Zoë@example.com 密码"))
        .isEqualTo("auth0|Zoë@example.com 密码");
  }

  @Test
  void truncates_a_long_subject() {
    assertThat(Requester.harmless("a".repeat(300))).hasSize(256).endsWith("a…");
  }

  private static Requester of(List<String> roles, String named) {
    MutableHttpRequest<?> request = HttpRequest.GET("/");
    request.setUserPrincipal(
        Authentication.build("ada", Map.of("tenant_id", "acme", "roles", roles)));
    return Requester.of(named.isEmpty() ? request : request.header("X-Tenant-Id", named));
  }
}
