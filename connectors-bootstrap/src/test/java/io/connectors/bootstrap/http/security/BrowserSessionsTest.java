package io.connectors.bootstrap.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.Cookies;
import io.connectors.bootstrap.support.Served;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Test: browser sessions: fixation, expiry, sign-out and changes of roles. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrowserSessionsTest {

  private static final String INSTALLED = Api.ROOT + "/installed";
  private static final int IDLE_SECONDS = 600;
  private static final int MAX_SECONDS = 1_800;

  private InMemoryServer connectors;

  @BeforeAll
  void start() throws IOException, InterruptedException {
    connectors =
        InMemoryServer.start(
            Map.of(
                "CONNECTORS_SESSION_IDLE", IDLE_SECONDS + "s",
                "CONNECTORS_SESSION_MAX_LIFETIME", MAX_SECONDS + "s"));
  }

  @AfterAll
  void stop() {
    connectors.close();
  }

  @Test
  void session_fixation_a_planted_cookie_is_replaced_at_sign_in()
      throws IOException, InterruptedException {
    String planted = "connectors_session=planted";

    Answer signedIn = submitWith(planted, "acme-admin");

    assertThat(Cookies.cookie(signedIn)).isNotEqualTo(planted);
    assertThat(status(planted)).isEqualTo(401);
    assertThat(status(Cookies.cookie(signedIn))).isEqualTo(200);
  }

  @Test
  void session_fixation_a_new_sign_in_ends_the_previous_session()
      throws IOException, InterruptedException {
    String acme = signIn("acme-admin");

    String globex = Cookies.cookie(submitWith(acme, "globex-admin"));

    assertThat(status(acme)).isEqualTo(401);
    assertThat(with(globex).get(Api.PAGES).text()).contains("Globex Admin");
  }

  @Test
  void stolen_cookie_is_rejected_after_sign_out() throws IOException, InterruptedException {
    String stolen = signIn("acme-admin");
    String globex = signIn("globex-admin");

    Answer signedOut = with(stolen).submit("/logout", "");

    assertThat(signedOut.status()).isEqualTo(303);
    assertThat(status(stolen)).isEqualTo(401);
    assertThat(status(globex)).isEqualTo(200);
  }

  @Test
  void idle_expiry_ends_an_unused_session() throws IOException, InterruptedException {
    String cookie = signIn("acme-member");
    assertThat(status(cookie)).isEqualTo(200);

    connectors.clock().move(Duration.ofSeconds(IDLE_SECONDS));

    assertThat(status(cookie)).isEqualTo(401);
  }

  @Test
  void absolute_expiry_ends_a_session_in_use() throws IOException, InterruptedException {
    String cookie = signIn("acme-member");
    for (int used = 0; used < MAX_SECONDS - IDLE_SECONDS; used += IDLE_SECONDS / 2) {
      connectors.clock().move(Duration.ofSeconds(IDLE_SECONDS / 2));
      assertThat(status(cookie)).isEqualTo(200);
    }

    connectors.clock().move(Duration.ofSeconds(IDLE_SECONDS / 2));
    assertThat(status(cookie)).isEqualTo(200);
    connectors.clock().move(Duration.ofSeconds(IDLE_SECONDS / 2));

    assertThat(status(cookie)).isEqualTo(401);
  }

  @Test
  void the_cookie_expires_with_the_session() throws IOException, InterruptedException {
    Answer signedIn = submitWith("theme=dark", "acme-admin");

    assertThat(signedIn.header("set-cookie").orElseThrow())
        .contains("Max-Age=" + MAX_SECONDS)
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Lax");
  }

  @Test
  void bearer_tokens_and_session_keys_are_not_interchangeable()
      throws IOException, InterruptedException {
    String bearer = connectors.signedInAs("acme-admin").headers().getOrDefault("Authorization", "");
    String key = signIn("acme-admin").substring("connectors_session=".length());

    assertThat(status("connectors_session=" + bearer.substring("Bearer ".length()))).isEqualTo(401);
    Api swapped = connectors.anonymous().with("Authorization", "Bearer " + key);
    assertThat(swapped.get(INSTALLED).status()).isEqualTo(401);
  }

  @Test
  void a_removed_role_is_lost_at_the_next_request() throws IOException, InterruptedException {
    Path file = connectors.home().resolve("demo-accounts.json");
    String before = Files.readString(file);
    Cookies browser = Cookies.of(connectors, "globex-admin");
    Api program = connectors.signedInAs("globex-admin");
    Api acme = connectors.signedInAs("acme-admin");
    try {
      assertThat(writes(browser)).isNotEqualTo(403);
      assertThat(program.post(Api.ROOT + "/connectors", "{}").status()).isEqualTo(400);

      String line = before.lines().filter(one -> one.contains("globex-admin")).findAny().get();
      Files.writeString(file, before.replace(line, line.replace("tenant_admin", "member")));

      assertThat(writes(browser)).isEqualTo(403);
      assertThat(program.post(Api.ROOT + "/connectors", "{}").status()).isEqualTo(403);
      assertThat(program.get(INSTALLED).status()).isEqualTo(200);
      assertThat(acme.post(Api.ROOT + "/connectors", "{}").status()).isEqualTo(400);

      Files.writeString(file, before.replace(line + "\n", ""));

      assertThat(browser.api().get(INSTALLED).status()).isEqualTo(401);
      assertThat(program.get(INSTALLED).status()).isEqualTo(401);
      assertThat(acme.get(INSTALLED).status()).isEqualTo(200);
    } finally {
      Files.writeString(file, before);
    }
  }

  @Test
  void an_unreadable_account_file_is_503_and_not_a_wrong_password()
      throws IOException, InterruptedException {
    Path file = connectors.home().resolve("demo-accounts.json");
    String before = Files.readString(file);
    Api program = connectors.signedInAs("acme-admin");
    String cookie = signIn("acme-admin");
    try {
      Files.writeString(file, "{");
      assertThat(program.get(INSTALLED).status()).isEqualTo(503);
      assertThat(status(cookie)).isEqualTo(503);
      assertThat(connectors.anonymous().get("/health").status()).isEqualTo(200);
    } finally {
      Files.writeString(file, before);
    }
    assertThat(program.get(INSTALLED).status()).isEqualTo(200);
  }

  private static int writes(Cookies browser) throws IOException, InterruptedException {
    return browser
        .submit("/features/connectors/forms/create", Map.of("/catalog_id", "medium"))
        .status();
  }

  private int status(String cookie) throws IOException, InterruptedException {
    return with(cookie).get(INSTALLED).status();
  }

  private String signIn(String username) throws IOException, InterruptedException {
    return Cookies.cookie(submitWith("theme=light", username));
  }

  private Answer submitWith(String cookie, String username)
      throws IOException, InterruptedException {
    return with(cookie)
        .submit(
            "/login", Cookies.form(Map.of("username", username, "password", Served.DEMO_PASSWORD)));
  }

  private Api with(String cookie) {
    return connectors.anonymous().with("Cookie", cookie);
  }
}
