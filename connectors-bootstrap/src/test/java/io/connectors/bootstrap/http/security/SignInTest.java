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

/** Test: sign-in with JSON and with the form, and unauthenticated requests. */
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
  void a_program_receives_a_token_with_its_lifetime() throws IOException, InterruptedException {
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
  void a_wrong_password_and_an_unknown_account_have_the_same_response()
      throws IOException, InterruptedException {
    Answer wrongPassword =
        connectors
            .anonymous()
            .post("/login", "{\"username\": \"acme-admin\", \"password\": \"wrong\"}");
    Answer unknown =
        connectors
            .anonymous()
            .post("/login", "{\"username\": \"unknown\", \"password\": \"wrong\"}");
    assertThat(wrongPassword.status()).isEqualTo(401);
    assertThat(wrongPassword.json()).isEqualTo(unknown.json());
  }

  @Test
  void unauthenticated_requests_receive_a_problem_or_the_sign_in_page()
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
  void the_form_sets_an_http_only_cookie_and_returns_to_the_page()
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
  void the_form_never_redirects_to_another_site() throws IOException, InterruptedException {
    for (String target :
        new String[] {"https://evil.example/", "//evil.example/", "/login", "javascript:1"}) {
      Answer answer = submit(Served.DEMO_PASSWORD, target);
      assertThat(answer.header("location")).as(target).hasValue(HOME);
    }
  }

  @Test
  void a_failed_sign_in_shows_a_message_and_keeps_the_user_name()
      throws IOException, InterruptedException {
    Answer answer = submit("wrong-pass", HOME);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.text())
        .contains("Wrong user name or password.")
        .contains("value=\"acme-admin\"");
    assertThat(answer.text()).doesNotContain("wrong-pass");
  }

  @Test
  void rejects_a_write_with_only_a_cookie() throws IOException, InterruptedException {
    Api browser = withCookieOf(submit(Served.DEMO_PASSWORD, HOME));
    assertThat(browser.get(Api.ROOT + "/installed").status()).isEqualTo(200);
    assertThat(browser.post(Api.ROOT + "/connectors", "{}").status()).isEqualTo(403);
    assertThat(browser.delete(Api.ROOT + "/connectors/x").status()).isEqualTo(403);
  }

  @Test
  void rejects_a_malformed_form_without_logging_it() throws IOException, InterruptedException {
    Answer answer =
        connectors.anonymous().submit("/login", "username=acme-admin&password=s3cr3t-marker%zz");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text() + connectors.log()).doesNotContain("s3cr3t-marker");
  }

  @Test
  void an_authorization_header_disables_the_cookie_but_not_authentication()
      throws IOException, InterruptedException {
    Api browser = withCookieOf(submit(Served.DEMO_PASSWORD, HOME));
    for (String header : new String[] {"Basic eDp5", "Bearer junk", ""}) {
      Api both = browser.with("Authorization", header);
      assertThat(both.post(Api.ROOT + "/connectors", "{}").status()).as(header).isEqualTo(401);
      assertThat(both.get(Api.ROOT + "/installed").status()).as(header).isEqualTo(401);
    }
  }

  @Test
  void rejects_a_tampered_token() throws IOException, InterruptedException {
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
