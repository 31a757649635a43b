package io.connectors.bootstrap.http.openid;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.AtIssuer;
import io.connectors.bootstrap.support.Cookies;
import io.connectors.bootstrap.support.OpenIdIssuer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Test: attacks on the login at an OpenID Connect issuer fail. */
final class OidcThreatsTest extends OidcLogins {

  private static final String INSTALLED = Api.ROOT + "/installed";
  private static final int MAX_LOGINS = 600;

  @Test
  void a_correct_login_succeeds() throws Exception {
    Answer answer = begin().signIn(issuer);

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("location")).hasValue(HOME);
    assertThat(signedIn(answer).get(HOME).text()).contains("Ada Lovelace").contains("acme");
  }

  @Test
  void a_return_url_with_non_ascii_characters_is_encoded() throws Exception {
    AtIssuer login = AtIssuer.begin(connectors, HOME + "?search=\u00fc\u65e5");

    assertThat(login.signIn(issuer).header("location")).hasValue(HOME + "?search=%C3%BC%E6%97%A5");
  }

  @Test
  void the_authorization_request_has_pkce_state_and_nonce_but_not_the_browser_cookie()
      throws Exception {
    AtIssuer login = begin();

    Map<String, String> sent = login.parameters();
    assertThat(sent)
        .containsEntry("response_type", "code")
        .containsEntry("client_id", OpenIdIssuer.CLIENT)
        .containsEntry("redirect_uri", "http://localhost:8000/login/oidc/callback")
        .containsEntry("scope", "openid profile")
        .containsEntry("code_challenge_method", "S256")
        .containsKeys("state", "nonce", "code_challenge");
    String cookie = login.cookie();
    assertThat(sent.values()).doesNotContain(cookie.substring(cookie.indexOf('=') + 1));
    assertThat(begin().parameters().get("state")).isNotEqualTo(sent.get("state"));
  }

  @Test
  void stolen_cookie_the_login_cookie_is_limited_to_http_and_its_path() throws Exception {
    Answer sent = connectors.anonymous().get("/login/oidc?next=/");

    assertThat(sent.header("set-cookie").orElseThrow())
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Lax", "Path=/login/oidc", "Max-Age=600");
    assertThat(
            connectors
                .anonymous()
                .with("X-Forwarded-Proto", "https")
                .get("/login/oidc?next=/")
                .header("set-cookie")
                .orElseThrow())
        .contains("Secure");
  }

  @Test
  void flood_login_starts_are_limited_per_address() throws Exception {
    Api flooding = connectors.anonymous().with("X-Forwarded-For", "203.0.113.5");
    Answer answer = flooding.get("/login/oidc?next=/");
    // The window of the counter can end during this loop.
    for (int more = 0; more < 2 * MAX_LOGINS && answer.status() == 303; more++) {
      answer = flooding.get("/login/oidc?next=/");
    }

    assertRejected(answer, 429, "Too many sign-in attempts.");
    assertThat(Integer.parseInt(answer.header("retry-after").orElseThrow())).isBetween(1, 60);
    assertThat(answer.header("set-cookie")).as("no login was started").isEmpty();
    assertThat(begin().signIn(issuer).status()).isEqualTo(303);
  }

  @Test
  void login_csrf_rejects_a_login_started_in_another_browser() throws Exception {
    AtIssuer attacker = begin();
    AtIssuer victim = begin();
    Map<String, String> parameters =
        Map.of("code", issuer.codeFor(attacker.parameters()), "state", attacker.state());

    assertRejected(
        AtIssuer.comeBack(connectors.anonymous(), parameters),
        400,
        "was not started in this browser");
    assertRejected(victim.comeBack(parameters), 400, "was not started in this browser");
  }

  @Test
  void login_csrf_rejects_a_wrong_state() throws Exception {
    AtIssuer login = begin();
    String code = issuer.codeFor(login.parameters());
    String state = login.state();

    assertRejected(login.comeBack(Map.of("code", code)), 400, "was not started");
    assertRejected(login.comeBack(Map.of("code", code, "state", "")), 400, "was not started");
    assertRejected(
        login.comeBack(Map.of("code", code, "state", state + "0")), 400, "was not started");
    assertRejected(
        login.comeBack(Map.of("code", code, "state", state.substring(0, 16))),
        400,
        "was not started");
    assertRejected(
        login.browser().get("/login/oidc/callback?code=" + code + "&state=a&state=" + state),
        400,
        "was not started");
  }

  @Test
  void replay_a_callback_works_only_once() throws Exception {
    AtIssuer login = begin();
    assertThat(login.signIn(issuer).status()).isEqualTo(303);

    assertRejected(login.signIn(issuer), 400, "is already complete");
  }

  @Test
  void replay_a_failed_callback_also_works_only_once() throws Exception {
    AtIssuer login = begin();
    assertRejected(
        login.comeBack(Map.of("error", "access_denied", "state", login.state())),
        401,
        "You were not signed in.");

    assertRejected(login.signIn(issuer), 400, "is already complete");
  }

  @Test
  void code_injection_rejects_a_code_of_another_login() throws Exception {
    AtIssuer stolen = begin();
    AtIssuer login = begin();

    assertRejected(
        login.comeBack(Map.of("code", issuer.codeFor(stolen.parameters()), "state", login.state())),
        401,
        "You were not signed in.");
    assertRejected(
        begin().comeBack(Map.of("code", "invented", "state", "invented")), 400, "was not started");
  }

  @Test
  void code_injection_rejects_a_code_requested_without_pkce() throws Exception {
    AtIssuer login = begin();
    Map<String, String> downgraded = new HashMap<>(login.parameters());
    downgraded.remove("code_challenge");
    downgraded.remove("code_challenge_method");

    assertRejected(
        login.comeBack(Map.of("code", issuer.codeFor(downgraded), "state", login.state())),
        401,
        "You were not signed in.");
  }

  @Test
  void mix_up_rejects_a_response_of_another_issuer() throws Exception {
    AtIssuer login = begin();
    Map<String, String> parameters = new HashMap<>();
    parameters.put("code", issuer.codeFor(login.parameters()));
    parameters.put("state", login.state());
    parameters.put("iss", "https://other.example");

    assertRejected(login.comeBack(parameters), 401, "response of the sign-in service is not valid");

    AtIssuer again = begin();
    Map<String, String> named =
        Map.of(
            "code",
            issuer.codeFor(again.parameters()),
            "state",
            again.state(),
            "iss",
            issuer.name());
    assertThat(again.comeBack(named).status()).isEqualTo(303);
  }

  @Test
  void open_redirect_never_leads_to_another_site() throws Exception {
    for (String next :
        new String[] {"https://evil.example/", "//evil.example/", "/login", "javascript:1", ""}) {
      Answer answer = AtIssuer.begin(connectors, next).signIn(issuer);
      assertThat(answer.header("location")).as(next).hasValue(HOME);
    }
    Answer home = AtIssuer.begin(connectors, HOME + "?tab=installed").signIn(issuer);
    assertThat(home.header("location")).hasValue(HOME + "?tab=installed");
  }

  @Test
  void session_fixation_replaces_the_previous_session() throws Exception {
    String planted = "connectors_session=planted";
    AtIssuer login = begin();
    String cookie = login.cookie();
    AtIssuer prepared =
        new AtIssuer(login.browser().with("Cookie", cookie + "; " + planted), login.address());

    Answer answer = prepared.signIn(issuer);

    assertThat(Cookies.cookie(answer)).isNotEqualTo(planted);
    assertThat(connectors.anonymous().with("Cookie", planted).get(INSTALLED).status())
        .isEqualTo(401);
  }

  @Test
  void injection_callback_parameters_are_neither_shown_nor_logged() throws Exception {
    AtIssuer login = begin();
    Answer answer =
        login.comeBack(
            Map.of(
                "error",
                "<script>alert(1)</script>",
                "error_description",
                "<b>s3cr3t-marker</b>",
                "state",
                login.state()));

    assertRejected(answer, 401, "You were not signed in.");
    assertThat(answer.text() + connectors.log()).doesNotContain("alert(1)", "s3cr3t-marker");
  }

  @Test
  void login_secrets_are_not_logged() throws Exception {
    AtIssuer login = begin();
    String code = issuer.codeFor(login.parameters());
    login.comeBack(Map.of("code", code, "state", login.state()));

    String cookie = login.cookie();
    assertThat(connectors.log())
        .doesNotContain(
            code, login.state(), cookie.substring(cookie.indexOf('=') + 1), OpenIdIssuer.SECRET);
  }

  private Api signedIn(Answer answer) {
    return connectors.anonymous().with("Cookie", Cookies.cookie(answer));
  }
}
