package io.connectors.e2e.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.e2e.support.Person;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever guesses passwords gets few guesses, however they come, and learns nothing by them. Only a
 * browser shows the page of a throttled sign-in.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SignInThrottlingIT {

  private static final int CROWD = 50;
  private static final int PER_ACCOUNT = 5;
  private static final int PER_ADDRESS = 30;

  /** Long enough for the tries of one test on a slow machine; the page calls it a minute. */
  private static final int WINDOW_SECONDS = 60;

  private static final String BODY = "{\"username\": \"%s\", \"password\": \"%s\"}";

  private RunningConnectors connectors;

  /** Behind a proxy that is trusted, so that each test comes from an address of its own. */
  @BeforeAll
  void start(@TempDir Path home) throws IOException, InterruptedException {
    connectors =
        RunningConnectors.start(
            home,
            Map.of(
                "CONNECTORS_SIGN_IN_ACCOUNT_LIMIT",
                String.valueOf(PER_ACCOUNT),
                "CONNECTORS_SIGN_IN_ADDRESS_LIMIT",
                String.valueOf(PER_ADDRESS),
                "CONNECTORS_SIGN_IN_WINDOW",
                WINDOW_SECONDS + "s",
                "CONNECTORS_TRUSTED_PROXIES",
                "127.0.0.0/8, ::1"));
  }

  @AfterAll
  void stop() {
    connectors.close();
  }

  @Test
  void of_fifty_parallel_guesses_exactly_five_pass_and_then_the_right_password_waits_too()
      throws IOException, InterruptedException, ExecutionException {
    List<Answer> answers = atOnce(number -> signIn("acme-admin", "guess-" + number, "203.0.113.1"));

    assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(PER_ACCOUNT);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 429)
        .hasSize(CROWD - PER_ACCOUNT)
        .allSatisfy(
            answer -> {
              assertThat(answer.header("content-type")).hasValue("application/problem+json");
              assertThat(Integer.parseInt(answer.header("retry-after").orElseThrow()))
                  .isBetween(1, WINDOW_SECONDS);
            });
    Answer right = signIn("acme-admin", RunningConnectors.DEMO_PASSWORD, "203.0.113.2");
    assertThat(right.status()).isEqualTo(429);
    assertThat(connectors.signedInAs("globex-admin").headers()).containsKey("Authorization");
  }

  @Test
  void fifty_at_once_with_the_right_password_are_all_let_in()
      throws InterruptedException, ExecutionException {
    assertThat(
            atOnce(
                number -> signIn("globex-admin", RunningConnectors.DEMO_PASSWORD, "203.0.113.8")))
        .hasSize(CROWD)
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
  }

  @Test
  void what_is_blank_is_refused_and_is_no_guess() throws IOException, InterruptedException {
    for (int attempt = 0; attempt <= PER_ADDRESS; attempt++) {
      assertThat(signIn("acme-member", " ", "203.0.113.9").status()).isEqualTo(401);
      assertThat(signIn(" ", "wrong", "203.0.113.9").status()).isEqualTo(401);
    }
    assertThat(signIn("acme-member", RunningConnectors.DEMO_PASSWORD, "203.0.113.9").status())
        .isEqualTo(200);
  }

  @Test
  void enumeration_an_account_that_there_is_not_is_refused_in_the_same_words()
      throws IOException, InterruptedException {
    for (String password : IntStream.range(0, PER_ACCOUNT + 1).mapToObj(i -> "no-" + i).toList()) {
      Answer known = signIn("globex-member", password, "203.0.113.3");
      Answer unknown = signIn("globex-nobody", password, "203.0.113.3");
      assertThat(unknown.status()).isEqualTo(known.status());
      assertThat(unknown.json()).isEqualTo(known.json());
    }
  }

  @Test
  void enumeration_an_account_that_there_is_not_takes_as_long()
      throws IOException, InterruptedException {
    List<Long> known = new ArrayList<>();
    List<Long> unknown = new ArrayList<>();
    List<String> accounts = List.of("acme-member", "acme-publisher", "globex-publisher");
    for (String account : accounts) {
      for (int attempt = 1; attempt < PER_ACCOUNT; attempt++) {
        known.add(nanosOf(account));
        unknown.add(nanosOf("no-" + account));
      }
    }
    assertThat((double) median(unknown) / median(known)).isBetween(0.6, 1.67);
  }

  @Test
  void another_spelling_is_no_further_guess() throws IOException, InterruptedException {
    for (int attempt = 0; attempt < PER_ACCOUNT; attempt++) {
      assertThat(signIn("spelt", "wrong", "203.0.113.5").status()).isEqualTo(401);
    }
    for (String spelling : new String[] {" spelt ", "SPELT", "\uff53pelt"}) {
      assertThat(signIn(spelling, "wrong", "203.0.113.5").status()).as(spelling).isEqualTo(429);
    }
    assertThat(signIn(" ACME-Publisher", RunningConnectors.DEMO_PASSWORD, "203.0.113.5").status())
        .isEqualTo(200);
  }

  @Test
  void password_spraying_one_address_ends_whatever_the_accounts_and_others_go_on()
      throws IOException, InterruptedException {
    List<Integer> statuses = new ArrayList<>();
    for (int guess = 1; guess <= PER_ADDRESS + 1; guess++) {
      statuses.add(signIn("sprayed-" + guess, "wrong", "198.51.100.1, 203.0.113.6").status());
    }
    assertThat(statuses)
        .endsWith(401, 429)
        .filteredOn(status -> status == 401)
        .hasSize(PER_ADDRESS);
    assertThat(signIn("sprayed-1", "wrong", "203.0.113.7").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void the_page_says_beside_the_form_how_long_to_wait(Screen screen) {
    String account = "left-alone-" + screen.name().toLowerCase(Locale.ROOT);
    try (Person person = Person.at(connectors, screen).expectingRefusals().open("/login")) {
      for (int attempt = 0; attempt <= PER_ACCOUNT; attempt++) {
        person.fillIn("User name", account);
        person.fillIn("Password", "wrong-" + attempt);
        person.press("Sign in");
        assertThat(person.page().getByRole(AriaRole.ALERT)).isVisible();
      }
      assertThat(person.page().getByRole(AriaRole.ALERT))
          .containsText("Too many attempts to sign in have failed. Try again in a minute.");
      assertThat(person.page().getByLabel("User name")).hasValue(account);
      person.takeScreenshot("too-many-attempts-" + screen.name().toLowerCase(Locale.ROOT));
      person.checkAccess("too many attempts on " + screen);
    }
  }

  private static List<Answer> atOnce(Attempt attempt)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(CROWD);
    try {
      List<Future<Answer>> guesses =
          IntStream.range(0, CROWD)
              .mapToObj(number -> threads.submit(() -> attempt.answer(number)))
              .toList();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> guess : guesses) {
        answers.add(guess.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  private long nanosOf(String account) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    assertThat(signIn(account, "wrong", "203.0.113.4").status()).isEqualTo(401);
    return System.nanoTime() - begin;
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private Answer signIn(String username, String password, String address)
      throws IOException, InterruptedException {
    return connectors
        .anonymous()
        .with("X-Forwarded-For", address)
        .post("/login", BODY.formatted(username, password));
  }

  /** One of a crowd, by its number. */
  private interface Attempt {
    Answer answer(int number) throws IOException, InterruptedException;
  }
}
