package io.connectors.bootstrap.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.http.SharedServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.Served;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in, by JSON and by the form, and what happens to who has not. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SignInTest {

  private static final String HOME = "/features/connectors/";
  private static final String FORM = "username=acme-admin&password=%s&next=%s";

  private InMemoryServer connectors;

  @BeforeAll
  void start(InMemoryServer shared) {
    connectors = shared;
  }

  @Test
  void a_program_gets_a_token_and_how_long_it_lasts() throws IOException, InterruptedException {
    Answer answer =
        connectors
            .anonymous()
            .post(
                "/login",
                "{\"username\": \"acme-admin\", \"password\": \"%s\"}"
                    .formatted(Served.DEMO_PASSWORD));
    assertThat(answer.json().fieldNames())
        .toIterable()
        .containsExactly("access_token", "token_type", "expires_in");
    assertThat(answer.json().path("token_type").asText()).isEqualTo("Bearer");
  }

  @Test
  void a_wrong_password_and_an_unknown_account_are_refused_alike()
      throws IOException, InterruptedException {
    Answer wrong =
        connectors
            .anonymous()
            .post("/login", "{\"username\": \"acme-admin\", \"password\": \"wrong\"}");
    Answer unknown =
        connectors
            .anonymous()
            .post("/login", "{\"username\": \"nobody\", \"password\": \"wrong\"}");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.json()).isEqualTo(unknown.json());
  }

  @Test
  void who_is_not_signed_in_gets_a_problem_from_the_api_and_the_form_from_a_page()
      throws IOException, InterruptedException {
    Answer api = connectors.anonymous().get(Api.ROOT + "/catalog");
    assertThat(api.status()).isEqualTo(401);
    assertThat(api.header("content-type")).hasValue("application/problem+json");
    assertThat(api.header("x-content-type-options")).hasValue("nosniff");
    Answer page = connectors.anonymous().get(HOME);
    assertThat(page.status()).isEqualTo(303);
    assertThat(page.header("location")).hasValue("/login?next=%2Ffeatures%2Fconnectors%2F");
    Answer htmx = connectors.anonymous().with("HX-Request", "true").get(HOME);
    assertThat(htmx.header("hx-redirect").orElseThrow()).startsWith("/login");
  }

  @Test
  void the_form_sets_a_cookie_that_scripts_cannot_read_and_goes_back_to_the_page()
      throws IOException, InterruptedException {
    Answer answer = submit(Served.DEMO_PASSWORD, HOME + "?tab=installed");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("location")).hasValue(HOME + "?tab=installed");
    assertThat(answer.header("set-cookie").orElseThrow())
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Lax");
    Answer page = withCookieOf(answer).get(HOME);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("Acme Admin").contains("WordPress");
  }

  @Test
  void the_form_never_leads_to_another_site() throws IOException, InterruptedException {
    for (String elsewhere :
        new String[] {"https://evil.example/", "//evil.example/", "/login", "javascript:1"}) {
      Answer answer = submit(Served.DEMO_PASSWORD, elsewhere);
      assertThat(answer.header("location")).as(elsewhere).hasValue(HOME);
    }
  }

  @Test
  void the_form_comes_back_with_a_message_and_the_user_name()
      throws IOException, InterruptedException {
    Answer answer = submit("wrong-pass", HOME);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.text())
        .contains("Wrong user name or password.")
        .contains("value=\"acme-admin\"");
    assertThat(answer.text()).doesNotContain("wrong-pass");
  }

  @Test
  void a_write_by_cookie_alone_is_refused_because_any_site_could_send_it()
      throws IOException, InterruptedException {
    Api browser = withCookieOf(submit(Served.DEMO_PASSWORD, HOME));
    assertThat(browser.get(Api.ROOT + "/installed").status()).isEqualTo(200);
    assertThat(browser.post(Api.ROOT + "/connectors", "{}").status()).isEqualTo(403);
    assertThat(browser.delete(Api.ROOT + "/connectors/x").status()).isEqualTo(403);
  }

  @Test
  void a_form_that_cannot_be_decoded_is_refused_and_nothing_of_it_is_logged()
      throws IOException, InterruptedException {
    Answer answer =
        connectors.anonymous().submit("/login", "username=acme-admin&password=s3cr3t-marker%zz");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text() + connectors.log()).doesNotContain("s3cr3t-marker");
  }

  @Test
  void an_authorization_header_turns_the_cookie_off_and_not_the_guard()
      throws IOException, InterruptedException {
    Api browser = withCookieOf(submit(Served.DEMO_PASSWORD, HOME));
    for (String header : new String[] {"Basic eDp5", "Bearer junk", ""}) {
      Api both = browser.with("Authorization", header);
      assertThat(both.post(Api.ROOT + "/connectors", "{}").status()).as(header).isEqualTo(401);
      assertThat(both.get(Api.ROOT + "/installed").status()).as(header).isEqualTo(401);
    }
  }

  @Test
  void a_token_that_was_tampered_with_is_worth_nothing() throws IOException, InterruptedException {
    Api admin = connectors.signedInAs("acme-admin");
    Api forged = admin.with("Authorization", admin.headers().get("Authorization") + "x");
    assertThat(forged.get(Api.ROOT + "/catalog").status()).isEqualTo(401);
  }

  private Answer submit(String password, String next) throws IOException, InterruptedException {
    return connectors.anonymous().submit("/login", FORM.formatted(password, next));
  }

  private Api withCookieOf(Answer answer) {
    String cookie = answer.header("set-cookie").orElseThrow();
    return connectors.anonymous().with("Cookie", cookie.substring(0, cookie.indexOf(';')));
  }
}
