package io.connectors.bootstrap.http.openid;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.AtIssuer;
import io.connectors.bootstrap.support.Cookies;
import io.connectors.bootstrap.support.OpenIdIssuer;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Test: an unavailable or wrong issuer is reported, and other requests succeed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class OidcOutageTest {

  private static final String HOME = "/features/connectors/";

  private OpenIdIssuer issuer;
  private InMemoryServer connectors;

  @BeforeAll
  void start() throws Exception {
    issuer = OpenIdIssuer.start();
    issuer.goDown();
    Map<String, String> settings = new HashMap<>(issuer.settings());
    settings.put("CONNECTORS_PUBLIC_URL", "http://localhost:8000/");
    connectors = InMemoryServer.start(settings);
  }

  @AfterAll
  void stop() {
    connectors.close();
    issuer.close();
  }

  @Test
  @Order(1)
  void an_issuer_outage_affects_only_its_logins() throws Exception {
    unavailable(begin(), "ConnectException");
    assertThat(connectors.anonymous().get("/login").status()).isEqualTo(200);
    assertThat(connectors.signedInAs("acme-admin").get(HOME).status()).isEqualTo(200);
  }

  @Test
  @Order(2)
  void signing_out_during_an_outage_warns_about_the_session_at_the_issuer() throws Exception {
    assertThat(signOut().text())
        .contains("signed out here", "you may still be signed in there")
        .contains("is unavailable", "Sign out at Example &amp; Co");
    Cookies acme = Cookies.of(connectors, "acme-admin");
    assertThat(acme.submit("/logout", Map.of()).header("location"))
        .as("a local account does not use the issuer")
        .hasValue("/login");
  }

  @Test
  @Order(3)
  void rejects_metadata_of_another_issuer() throws Exception {
    issuer.comeBack();
    issuer.describe("issuer", issuer.name() + "/");
    unavailable(begin(), "another issuer's");
    issuer.beGood();
  }

  @Test
  @Order(4)
  void rejects_endpoints_without_tls() throws Exception {
    List<String> addresses =
        List.of("http://issuer.example/x", "file:///etc/passwd", "https://a@b/", "");
    for (String endpoint : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
      for (String address : addresses) {
        issuer.beGood();
        issuer.describe(endpoint, address);
        unavailable(begin(), "no safe " + endpoint);
      }
    }
    issuer.beGood();
  }

  @Test
  @Order(5)
  void rejects_an_oversized_discovery_document() throws Exception {
    issuer.pad(300_000);
    unavailable(begin(), "larger than 256 KiB");
    issuer.beGood();
  }

  @Test
  @Order(6)
  void without_an_end_session_endpoint_the_page_asks_the_user_to_sign_out() throws Exception {
    pause();
    issuer.describe("end_session_endpoint", "http://issuer.example/end");

    assertThat(signOut().text())
        .contains("Example &amp; Co does not support sign-out from here")
        .doesNotContain("Sign out at");
    issuer.beGood();
  }

  @Test
  @Order(7)
  void logins_work_again_after_an_outage() throws Exception {
    pause();
    assertThat(AtIssuer.begin(connectors, HOME).signIn(issuer).status()).isEqualTo(303);
  }

  @Test
  @Order(8)
  void an_outage_during_a_login_is_reported() throws Exception {
    AtIssuer login = AtIssuer.begin(connectors, HOME);
    issuer.goDown();

    unavailable(login.signIn(issuer), "");

    issuer.comeBack();
    assertThat(AtIssuer.begin(connectors, HOME).signIn(issuer).status()).isEqualTo(303);
  }

  /** Moves the clock beyond the back-off after a failed discovery request. */
  private Answer begin() throws IOException, InterruptedException {
    pause();
    return connectors.anonymous().get("/login/oidc?next=/");
  }

  /** Signs out with an unknown session. */
  private Answer signOut() throws IOException, InterruptedException {
    Answer answer = connectors.anonymous().submit("/logout", "");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("refresh")).isEmpty();
    return answer;
  }

  private void unavailable(Answer answer, String logged) throws IOException {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.text())
        .contains("The sign-in service is unavailable.", "Sign in with Example &amp; Co")
        .doesNotContain("Exception", issuer.name());
    assertThat(connectors.log()).contains(logged);
  }

  private void pause() {
    connectors.clock().move(Duration.ofSeconds(3));
  }
}
