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

/** An issuer that is down or not itself is an outage, said in words, and the rest is served. */
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
  void an_issuer_that_is_down_is_an_outage_and_everything_else_is_served() throws Exception {
    unavailable(begin(), "ConnectException");
    assertThat(connectors.anonymous().get("/login").status()).isEqualTo(200);
    assertThat(connectors.signedInAs("acme-admin").get(HOME).status()).isEqualTo(200);
  }

  @Test
  @Order(2)
  void who_signs_out_meanwhile_is_told_that_they_may_still_be_signed_in_there() throws Exception {
    assertThat(signOut().text())
        .contains("signed out here", "you may still be signed in there")
        .contains("is unavailable", "Sign out at Example &amp; Co");
    Cookies acme = Cookies.of(connectors, "acme-admin");
    assertThat(acme.submit("/logout", Map.of()).header("location"))
        .as("an account of our own has nothing to do with the issuer")
        .hasValue("/login");
  }

  @Test
  @Order(3)
  void an_answer_of_another_issuer_is_not_believed() throws Exception {
    issuer.comeBack();
    issuer.describe("issuer", issuer.name() + "/");
    unavailable(begin(), "another issuer's");
    issuer.beGood();
  }

  @Test
  @Order(4)
  void an_issuer_that_would_be_asked_without_tls_is_not_asked() throws Exception {
    List<String> addresses =
        List.of("http://issuer.example/x", "file:///etc/passwd", "https://a@b/", "");
    for (String place : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
      for (String address : addresses) {
        issuer.beGood();
        issuer.describe(place, address);
        unavailable(begin(), "no safe " + place);
      }
    }
    issuer.beGood();
  }

  @Test
  @Order(5)
  void a_flood_in_place_of_a_discovery_document_is_stopped() throws Exception {
    issuer.pad(300_000);
    unavailable(begin(), "larger than 256 KiB");
    issuer.beGood();
  }

  @Test
  @Order(6)
  void an_issuer_that_names_no_place_to_sign_out_leaves_it_to_the_person() throws Exception {
    pause();
    issuer.describe("end_session_endpoint", "http://issuer.example/end");

    assertThat(signOut().text())
        .contains("Example &amp; Co does not support sign-out from here")
        .doesNotContain("Sign out at");
    issuer.beGood();
  }

  @Test
  @Order(7)
  void an_issuer_that_comes_back_signs_people_in_again() throws Exception {
    pause();
    assertThat(AtIssuer.begin(connectors, HOME).signIn(issuer).status()).isEqualTo(303);
  }

  @Test
  @Order(8)
  void an_issuer_that_goes_down_while_somebody_is_there_is_an_outage_too() throws Exception {
    AtIssuer there = AtIssuer.begin(connectors, HOME);
    issuer.goDown();

    unavailable(there.signIn(issuer), "");

    issuer.comeBack();
    assertThat(AtIssuer.begin(connectors, HOME).signIn(issuer).status()).isEqualTo(303);
  }

  /** After asking in vain, the issuer is left alone for a moment. */
  private Answer begin() throws IOException, InterruptedException {
    pause();
    return connectors.anonymous().get("/login/oidc?next=/");
  }

  /** Without a session that anybody knows. */
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
