package io.connectors.e2e.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.AtIssuer;
import io.connectors.bootstrap.support.Cookies;
import io.connectors.e2e.support.MockIssuer;
import io.connectors.e2e.support.ReplicaSetup;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sign-in at an independent issuer, on an external database. Only two replicas share sessions and
 * pending sign-ins.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OidcSignInIT {

  private static final String HOME = "/features/connectors/";
  private static final String INSTALLED = Api.ROOT + "/installed";
  private static final String ADA = MockIssuer.claims("Ada Lovelace", "acme", "bosses");
  private static final String GRACE = MockIssuer.claims("Grace Hopper", "globex", "staff");

  private MockIssuer issuer;
  private ReplicaSetup setup;
  private RunningConnectors connectors;
  private RunningConnectors other;

  /** Two replicas; the issuer redirects to the port of the first. */
  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    issuer = MockIssuer.start();
    setup = ReplicaSetup.in(directory);
    int port = RunningConnectors.freePort();
    Map<String, String> settings = setup.settings();
    settings.putAll(issuer.settings("http://localhost:" + port));
    connectors = RunningConnectors.startAt(port, settings);
    other = RunningConnectors.startWith(settings);
  }

  @AfterAll
  void stop() throws IOException {
    connectors.close();
    other.close();
    setup.close();
    issuer.close();
  }

  @Test
  void claims_determine_tenant_and_role_and_grant_no_other_tenant() throws Exception {
    Cookies ada = signedIn("ada", ADA);
    Cookies grace = signedIn("grace", GRACE);
    Answer created =
        ada.api()
            .with("X-CSRF-TOKEN", ada.token())
            .post(
                Api.ROOT + "/connectors",
                """
                {"catalog_id": "medium", "name": "Of Ada", "config": {"publication_label": "Mine"}}
                """);
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.json().path("tenant_id").asText()).isEqualTo("acme");
    assertThat(created.json().path("created_by").asText()).isEqualTo("ada");
    assertThat(created.json().path("created_by_name").asText()).isEqualTo("Ada Lovelace");
    String path = created.header("location").orElseThrow();

    assertThat(grace.api().get(path).status()).isEqualTo(404);
    assertThat(grace.api().get(INSTALLED).json()).isEmpty();
    assertThat(grace.api().with("X-Tenant-Id", "acme").get(INSTALLED).status()).isEqualTo(403);
    assertThat(
            grace
                .api()
                .with("X-CSRF-TOKEN", grace.token())
                .post(Api.ROOT + "/connectors", "{}")
                .status())
        .as("a member may not write")
        .isEqualTo(403);
  }

  @Test
  void an_operator_of_the_platform_needs_no_tenant() throws Exception {
    Cookies operator =
        signedIn("root", "{\"name\": \"Root\", \"realm_access\": {\"roles\": [\"operators\"]}}");

    assertThat(operator.api().with("X-Tenant-Id", "globex").get(INSTALLED).status()).isEqualTo(200);
  }

  @Test
  void any_replica_completes_the_sign_in_and_accepts_the_session() throws Exception {
    AtIssuer begun = AtIssuer.begin(connectors, HOME);
    AtIssuer elsewhere =
        new AtIssuer(other.anonymous().with("Cookie", begun.cookie()), begun.address());

    Answer answer = MockIssuer.signIn(elsewhere, "ada", ADA);

    assertThat(answer.status()).isEqualTo(303);
    assertThat(status(connectors, Cookies.cookie(answer))).isEqualTo(200);
    assertThat(status(other, Cookies.cookie(answer))).isEqualTo(200);
  }

  @Test
  void sign_out_ends_the_session_and_leads_to_the_issuer() throws Exception {
    Cookies ada = signedIn("ada", ADA);

    Answer answer = ada.submit("/logout", Map.of());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("refresh").orElseThrow())
        .startsWith("0; url=" + issuer.name() + "/endsession?")
        .contains("client_id=connectors")
        .contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost");
    assertThat(ada.api().get(INSTALLED).status()).isEqualTo(401);
  }

  @Test
  void sign_out_leads_to_the_issuer_also_after_the_session_expired() throws Exception {
    Api anonymous = connectors.anonymous();
    for (Api browser :
        List.of(anonymous, anonymous.with("Cookie", "connectors_session=long-gone"))) {
      Answer answer = browser.submit("/logout", "");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("refresh").orElseThrow())
          .startsWith("0; url=" + issuer.name() + "/endsession?");
    }
  }

  @Test
  void only_page_requests_are_redirected_to_the_single_provider() throws Exception {
    Api anonymous = connectors.anonymous();
    assertThat(anonymous.with("Sec-Fetch-Mode", "navigate").get(HOME).header("location"))
        .hasValue("/login/oidc?next=%2Ffeatures%2Fconnectors%2F");
    assertThat(anonymous.with("HX-Request", "true").get(HOME).header("hx-redirect").orElseThrow())
        .startsWith("/login/oidc?next=");
    assertThat(anonymous.with("Sec-Fetch-Mode", "cors").get(HOME).header("location"))
        .hasValue("/login?next=%2Ffeatures%2Fconnectors%2F");
    assertThat(anonymous.get(INSTALLED).status()).isEqualTo(401);
    assertThat(anonymous.get("/login").text())
        .contains("Sign in with Example")
        .doesNotContain("type=\"password\"");
  }

  @Test
  void a_link_from_our_page_uses_a_redirect_page_and_others_a_redirect() throws Exception {
    Api browser = connectors.anonymous().with("Sec-Fetch-Mode", "navigate");
    String begin = "/login/oidc?next=" + HOME;

    Answer page = browser.with("Sec-Fetch-Site", "same-origin").get(begin);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("refresh").orElseThrow())
        .startsWith("0; url=" + issuer.name() + "/authorize?");
    assertThat(page.header("set-cookie").orElseThrow()).startsWith("connectors_sign_in_");
    assertThat(page.text()).contains("You continue at Example to sign in.");
    for (String site : List.of("none", "same-site", "cross-site")) {
      assertThat(browser.with("Sec-Fetch-Site", site).get(begin).status()).isEqualTo(303);
    }
    assertThat(
            connectors
                .anonymous()
                .with("Sec-Fetch-Site", "same-origin")
                .with("Sec-Fetch-Mode", "cors")
                .get(begin)
                .status())
        .isEqualTo(303);
  }

  @Test
  void an_api_client_still_uses_its_bearer_token() throws Exception {
    assertThat(setup.caller(connectors, "member", "acme").get(INSTALLED).status()).isEqualTo(200);
  }

  private Cookies signedIn(String username, String claims)
      throws IOException, InterruptedException {
    Answer answer = MockIssuer.signIn(AtIssuer.begin(connectors, HOME), username, claims);
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return Cookies.holding(connectors, Cookies.cookie(answer));
  }

  private static int status(RunningConnectors replica, String cookie)
      throws IOException, InterruptedException {
    return replica.anonymous().with("Cookie", cookie).get(INSTALLED).status();
  }
}
