package io.connectors.bootstrap.http.openid;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.AtIssuer;
import io.connectors.bootstrap.support.Cookies;
import io.connectors.bootstrap.support.OpenIdIssuer;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Test: lifetime of a session from OpenID Connect. */
final class OidcSessionTest {

  private static final Duration SESSION = Duration.ofMinutes(20);

  @Test
  void the_session_and_its_cookie_expire_after_the_oidc_lifetime() throws Exception {
    try (OpenIdIssuer issuer = OpenIdIssuer.start()) {
      Map<String, String> settings = new HashMap<>(issuer.settings());
      settings.put("CONNECTORS_PUBLIC_URL", "http://localhost:8000/");
      settings.put("CONNECTORS_OIDC_SESSION_LIFETIME", SESSION.toMinutes() + "m");
      try (InMemoryServer connectors = InMemoryServer.start(settings)) {
        Answer answer = AtIssuer.begin(connectors, Api.PAGES).signIn(issuer);
        assertThat(answer.header("set-cookie").orElseThrow())
            .contains("Max-Age=" + SESSION.toSeconds());
        assertThat(status(connectors, answer)).isEqualTo(200);
        connectors.clock().move(SESSION.minusSeconds(1));
        assertThat(status(connectors, answer)).isEqualTo(200);

        connectors.clock().move(Duration.ofSeconds(1));

        assertThat(status(connectors, answer)).isEqualTo(401);
      }
    }
  }

  private static int status(InMemoryServer connectors, Answer signedIn)
      throws IOException, InterruptedException {
    return connectors
        .anonymous()
        .with("Cookie", Cookies.cookie(signedIn))
        .get(Api.ROOT + "/installed")
        .status();
  }
}
