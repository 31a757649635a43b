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

/** Whoever tries to be signed in as somebody by way of the issuer is not. */
final class OidcThreatsTest extends SignInsAtIssuer {

  private static final String INSTALLED = Api.ROOT + "/installed";
  private static final int MAX_LOGINS = 600;

  @Test
  void the_right_way_signs_in_so_that_what_follows_is_refused_for_its_one_fault() throws Exception {
    Answer answer = begin().signIn(issuer);

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("location")).hasValue(HOME);
    assertThat(signedIn(answer).get(HOME).text()).contains("Ada Lovelace").contains("acme");
  }

  @Test
  void a_return_address_with_letters_beyond_ascii_is_encoded() throws Exception {
    AtIssuer there = AtIssuer.begin(connectors, HOME + "?search=\u00fc\u65e5");

    assertThat(there.signIn(issuer).header("location")).hasValue(HOME + "?search=%C3%BC%E6%97%A5");
  }

  @Test
  void the_issuer_is_sent_pkce_state_and_nonce_and_nothing_that_leads_back_to_the_browser()
      throws Exception {
    AtIssuer there = begin();

    Map<String, String> sent = there.parameters();
    assertThat(sent)
        .containsEntry("response_type", "code")
        .containsEntry("client_id", OpenIdIssuer.CLIENT)
        .containsEntry("redirect_uri", "http://localhost:8000/login/oidc/callback")
        .containsEntry("scope", "openid profile")
        .containsEntry("code_challenge_method", "S256")
        .containsKeys("state", "nonce", "code_challenge");
    String cookie = there.cookie();
    assertThat(sent.values()).doesNotContain(cookie.substring(cookie.indexOf('=') + 1));
    assertThat(begin().parameters().get("state")).isNotEqualTo(sent.get("state"));
  }

  @Test
  void stolen_cookie_the_one_of_the_way_there_is_kept_from_scripts_and_from_other_pages()
      throws Exception {
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
  void flood_whoever_begins_on_and_on_waits_and_nobody_else_does() throws Exception {
    Api flooding = connectors.anonymous().with("X-Forwarded-For", "203.0.113.5");
    Answer answer = flooding.get("/login/oidc?next=/");
    // The minute may end meanwhile, and with it the count.
    for (int more = 0; more < 2 * MAX_LOGINS && answer.status() == 303; more++) {
      answer = flooding.get("/login/oidc?next=/");
    }

    refused(answer, 429, "Too many sign-in attempts.");
    assertThat(Integer.parseInt(answer.header("retry-after").orElseThrow())).isBetween(1, 60);
    assertThat(answer.header("set-cookie")).as("nothing was begun").isEmpty();
    assertThat(begin().signIn(issuer).status()).isEqualTo(303);
  }

  @Test
  void login_csrf_a_sign_in_that_another_browser_began_ends_in_nothing() throws Exception {
    AtIssuer attacker = begin();
    AtIssuer victim = begin();
    Map<String, String> brought =
        Map.of("code", issuer.codeFor(attacker.parameters()), "state", attacker.state());

    refused(
        AtIssuer.comeBack(connectors.anonymous(), brought), 400, "was not started in this browser");
    refused(victim.comeBack(brought), 400, "was not started in this browser");
  }

  @Test
  void login_csrf_without_the_right_state_nobody_is_signed_in() throws Exception {
    AtIssuer there = begin();
    String code = issuer.codeFor(there.parameters());
    String state = there.state();

    refused(there.comeBack(Map.of("code", code)), 400, "was not started");
    refused(there.comeBack(Map.of("code", code, "state", "")), 400, "was not started");
    refused(there.comeBack(Map.of("code", code, "state", state + "0")), 400, "was not started");
    refused(
        there.comeBack(Map.of("code", code, "state", state.substring(0, 16))),
        400,
        "was not started");
    refused(
        there.browser().get("/login/oidc/callback?code=" + code + "&state=a&state=" + state),
        400,
        "was not started");
  }

  @Test
  void replay_a_way_back_is_gone_once() throws Exception {
    AtIssuer there = begin();
    assertThat(there.signIn(issuer).status()).isEqualTo(303);

    refused(there.signIn(issuer), 400, "is already complete");
  }

  @Test
  void replay_a_failed_way_back_is_gone_once_too() throws Exception {
    AtIssuer there = begin();
    refused(
        there.comeBack(Map.of("error", "access_denied", "state", there.state())),
        401,
        "You were not signed in.");

    refused(there.signIn(issuer), 400, "is already complete");
  }

  @Test
  void code_injection_a_code_of_another_sign_in_is_not_exchanged() throws Exception {
    AtIssuer stolen = begin();
    AtIssuer there = begin();

    refused(
        there.comeBack(Map.of("code", issuer.codeFor(stolen.parameters()), "state", there.state())),
        401,
        "You were not signed in.");
    refused(
        begin().comeBack(Map.of("code", "made-up", "state", "made-up")), 400, "was not started");
  }

  @Test
  void code_injection_a_code_that_was_asked_for_without_pkce_is_not_exchanged() throws Exception {
    AtIssuer there = begin();
    Map<String, String> downgraded = new HashMap<>(there.parameters());
    downgraded.remove("code_challenge");
    downgraded.remove("code_challenge_method");

    refused(
        there.comeBack(Map.of("code", issuer.codeFor(downgraded), "state", there.state())),
        401,
        "You were not signed in.");
  }

  @Test
  void mix_up_an_issuer_that_says_who_it_is_must_be_ours() throws Exception {
    AtIssuer there = begin();
    Map<String, String> brought = new HashMap<>();
    brought.put("code", issuer.codeFor(there.parameters()));
    brought.put("state", there.state());
    brought.put("iss", "https://other.example");

    refused(there.comeBack(brought), 401, "response of the sign-in service is not valid");

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
  void open_redirect_after_sign_in_nobody_is_led_to_another_site() throws Exception {
    for (String next :
        new String[] {"https://evil.example/", "//evil.example/", "/login", "javascript:1", ""}) {
      Answer answer = AtIssuer.begin(connectors, next).signIn(issuer);
      assertThat(answer.header("location")).as(next).hasValue(HOME);
    }
    Answer home = AtIssuer.begin(connectors, HOME + "?tab=installed").signIn(issuer);
    assertThat(home.header("location")).hasValue(HOME + "?tab=installed");
  }

  @Test
  void session_fixation_the_session_before_is_over() throws Exception {
    String planted = "connectors_session=planted";
    AtIssuer there = begin();
    String cookie = there.cookie();
    AtIssuer prepared =
        new AtIssuer(there.browser().with("Cookie", cookie + "; " + planted), there.address());

    Answer answer = prepared.signIn(issuer);

    assertThat(Cookies.cookie(answer)).isNotEqualTo(planted);
    assertThat(connectors.anonymous().with("Cookie", planted).get(INSTALLED).status())
        .isEqualTo(401);
  }

  @Test
  void injection_nothing_that_a_browser_brings_back_is_on_the_page_or_in_the_log()
      throws Exception {
    AtIssuer there = begin();
    Answer answer =
        there.comeBack(
            Map.of(
                "error",
                "<script>alert(1)</script>",
                "error_description",
                "<b>s3cr3t-marker</b>",
                "state",
                there.state()));

    refused(answer, 401, "You were not signed in.");
    assertThat(answer.text() + connectors.log()).doesNotContain("alert(1)", "s3cr3t-marker");
  }

  @Test
  void nothing_of_the_way_there_and_back_is_in_the_log() throws Exception {
    AtIssuer there = begin();
    String code = issuer.codeFor(there.parameters());
    there.comeBack(Map.of("code", code, "state", there.state()));

    String cookie = there.cookie();
    assertThat(connectors.log())
        .doesNotContain(
            code, there.state(), cookie.substring(cookie.indexOf('=') + 1), OpenIdIssuer.SECRET);
  }

  private Api signedIn(Answer answer) {
    return connectors.anonymous().with("Cookie", Cookies.cookie(answer));
  }
}
