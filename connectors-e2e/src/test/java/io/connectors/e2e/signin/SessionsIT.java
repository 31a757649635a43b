package io.connectors.e2e.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.Cookies;
import io.connectors.e2e.support.Person;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.Superuser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Being signed in with a browser: whose it is, how it ends, and what the store knows of it. Only a
 * real database holds what outlives a process.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SessionsIT {

  private static final String INSTALLED = Api.ROOT + "/installed";
  private static final int IDLE_SECONDS = 8;
  private static final int LONGEST_SECONDS = 14;
  private static final int MARGIN_SECONDS = 3;

  private RunningConnectors connectors;

  @BeforeAll
  void start(@TempDir Path home) throws IOException, InterruptedException {
    connectors =
        RunningConnectors.start(
            home,
            Map.of(
                "CONNECTORS_SESSION_IDLE", IDLE_SECONDS + "s",
                "CONNECTORS_SESSION_LONGEST", LONGEST_SECONDS + "s"));
  }

  @AfterAll
  void stop() {
    connectors.close();
  }

  @Test
  void session_fixation_a_planted_cookie_is_not_the_one_that_is_signed_in()
      throws IOException, InterruptedException {
    String planted = "connectors_session=planted";

    Answer signedIn = submitWith(planted, "acme-admin");

    assertThat(Cookies.cookie(signedIn)).isNotEqualTo(planted);
    assertThat(status(planted)).isEqualTo(401);
    assertThat(status(Cookies.cookie(signedIn))).isEqualTo(200);
  }

  @Test
  void session_fixation_the_next_sign_in_leaves_nothing_of_the_one_before()
      throws IOException, InterruptedException {
    String acme = signIn("acme-admin");

    String globex = Cookies.cookie(submitWith(acme, "globex-admin"));

    assertThat(status(acme)).isEqualTo(401);
    assertThat(with(globex).get(Person.PAGES).text()).contains("Globex Admin");
  }

  @Test
  void stolen_cookie_after_sign_out_it_is_worth_nothing() throws IOException, InterruptedException {
    String stolen = signIn("acme-admin");
    String globex = signIn("globex-admin");

    Answer signedOut = with(stolen).submit("/logout", "");

    assertThat(signedOut.status()).isEqualTo(303);
    assertThat(status(stolen)).isEqualTo(401);
    assertThat(status(globex)).isEqualTo(200);
  }

  @Test
  void idle_expiry_a_browser_that_is_left_is_signed_out() throws IOException, InterruptedException {
    String cookie = signIn("acme-member");
    assertThat(status(cookie)).isEqualTo(200);

    TimeUnit.SECONDS.sleep(IDLE_SECONDS);

    assertThat(status(cookie)).isEqualTo(401);
  }

  @Test
  void absolute_expiry_use_keeps_a_session_and_not_for_ever()
      throws IOException, InterruptedException {
    long before = System.nanoTime();
    String cookie = signIn("acme-member");
    long after = System.nanoTime();
    while (secondsSince(before) < LONGEST_SECONDS - MARGIN_SECONDS) {
      int status = status(cookie);
      if (secondsSince(before) < LONGEST_SECONDS) {
        assertThat(status).isEqualTo(200);
      }
      TimeUnit.SECONDS.sleep(1);
    }

    TimeUnit.SECONDS.sleep(LONGEST_SECONDS + 1 - secondsSince(after));

    assertThat(status(cookie)).isEqualTo(401);
  }

  private static long secondsSince(long nanos) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - nanos);
  }

  @Test
  void the_cookie_lasts_no_longer_than_the_session() throws IOException, InterruptedException {
    Answer signedIn = submitWith("theme=dark", "acme-admin");

    assertThat(signedIn.header("set-cookie").orElseThrow())
        .contains("Max-Age=" + LONGEST_SECONDS)
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Lax");
  }

  @Test
  void stolen_database_it_holds_a_hash_of_the_key_and_never_the_key()
      throws IOException, InterruptedException, SQLException, NoSuchAlgorithmException {
    String key = signIn("acme-publisher").substring("connectors_session=".length());
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));

    assertThat(
            Superuser.of(connectors.home())
                .ask(
                    "SELECT subject FROM sessions WHERE id_hash = decode('%s', 'hex')"
                        .formatted(HexFormat.of().formatHex(hash))))
        .isEqualTo("acme-publisher");
    assertThat(status("connectors_session=" + HexFormat.of().formatHex(hash))).isEqualTo(401);
    assertThat(connectors.log()).doesNotContain(key);
  }

  @Test
  void a_bearer_token_is_no_session_and_a_session_is_no_bearer_token()
      throws IOException, InterruptedException {
    String bearer = connectors.signedInAs("acme-admin").headers().getOrDefault("Authorization", "");
    String key = signIn("acme-admin").substring("connectors_session=".length());

    assertThat(status("connectors_session=" + bearer.substring("Bearer ".length()))).isEqualTo(401);
    Api crossed = connectors.anonymous().with("Authorization", "Bearer " + key);
    assertThat(crossed.get(INSTALLED).status()).isEqualTo(401);
  }

  @Test
  void a_role_that_is_taken_away_is_lost_at_the_next_request()
      throws IOException, InterruptedException {
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
  void accounts_that_cannot_be_read_are_nobody_and_nobody_is_told_their_password_is_wrong()
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
            "/login",
            Cookies.form(
                Map.of("username", username, "password", RunningConnectors.DEMO_PASSWORD)));
  }

  private Api with(String cookie) {
    return connectors.anonymous().with("Cookie", cookie);
  }
}
