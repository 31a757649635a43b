package io.connectors.web.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who has sent a request is told in a way that leaves a line of the log a line. */
final class RequesterTest {

  @Test
  void nobody_is_none() {
    assertThat(Requester.of(HttpRequest.GET("/"))).isEqualTo(new Requester("none", "none"));
  }

  @Test
  void the_tenant_is_the_one_that_was_asked_about() {
    assertThat(of(List.of("member"), "").tenant()).isEqualTo("acme");
    assertThat(of(List.of("member"), "globex").tenant()).as("refused").isEqualTo("acme");
    assertThat(of(List.of("global_admin"), "globex").tenant()).isEqualTo("globex");
    assertThat(of(List.of("global_admin"), "").tenant()).as("all of them").isEqualTo("none");
  }

  @Test
  void what_an_issuer_calls_people_stays_on_its_line() {
    assertThat(Requester.harmless("a\r\nb\u0000c\u001b[31md\u0085e\u2028f\u2029g\u202eh\u200bi\"j"))
        .isEqualTo("a??b?c?[31md?e?f?g?h?i?j");
    assertThat(Requester.harmless("auth0|Zoë@example.com 密码"))
        .isEqualTo("auth0|Zoë@example.com 密码");
  }

  @Test
  void a_long_one_is_cut() {
    assertThat(Requester.harmless("a".repeat(300))).hasSize(256).endsWith("a…");
  }

  /** Somebody who belongs to acme. */
  private static Requester of(List<String> roles, String named) {
    MutableHttpRequest<?> request = HttpRequest.GET("/");
    request.setUserPrincipal(
        Authentication.build("ada", Map.of("tenant_id", "acme", "roles", roles)));
    return Requester.of(named.isEmpty() ? request : request.header("X-Tenant-Id", named));
  }
}
