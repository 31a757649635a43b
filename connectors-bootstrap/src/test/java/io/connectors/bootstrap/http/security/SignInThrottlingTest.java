package io.connectors.bootstrap.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.Served;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

/** Test: password guesses are limited per account and address, and reveal nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SignInThrottlingTest {

  private static final int PARALLEL = 50;
  private static final int PER_ACCOUNT = 5;
  private static final int PER_ADDRESS = 30;

  private static final int WINDOW_SECONDS = 900;

  private static final String BODY = "{\"username\": \"%s\", \"password\": \"%s\"}";

  private InMemoryServer connectors;

  /** Behind a trusted proxy, so that each test uses its own client address. */
  @BeforeAll
  void start() throws IOException, InterruptedException {
    connectors =
        InMemoryServer.start(
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
  void concurrent_guesses_are_limited_exactly_and_block_even_the_right_password()
      throws IOException, InterruptedException, ExecutionException {
    List<Answer> answers =
        inParallel(number -> signIn("acme-admin", "guess-" + number, "203.0.113.1"));

    assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(PER_ACCOUNT);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 429)
        .hasSize(PARALLEL - PER_ACCOUNT)
        .allSatisfy(
            answer -> {
              assertThat(answer.header("content-type")).hasValue("application/problem+json");
              assertThat(Integer.parseInt(answer.header("retry-after").orElseThrow()))
                  .isBetween(1, WINDOW_SECONDS);
            });
    Answer right = signIn("acme-admin", Served.DEMO_PASSWORD, "203.0.113.2");
    assertThat(right.status()).isEqualTo(429);
    assertThat(connectors.signedInAs("globex-admin").headers()).containsKey("Authorization");

    long seconds = Long.parseLong(right.header("retry-after").orElseThrow());
    connectors.clock().move(Duration.ofSeconds(seconds));
    assertThat(signIn("acme-admin", Served.DEMO_PASSWORD, "203.0.113.2").status()).isEqualTo(200);
  }

  @Test
  void concurrent_sign_ins_with_the_right_password_all_succeed()
      throws InterruptedException, ExecutionException {
    assertThat(inParallel(number -> signIn("globex-admin", Served.DEMO_PASSWORD, "203.0.113.8")))
        .hasSize(PARALLEL)
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
  }

  @Test
  void blank_input_is_rejected_and_not_counted() throws IOException, InterruptedException {
    for (int attempt = 0; attempt <= PER_ADDRESS; attempt++) {
      assertThat(signIn("acme-member", " ", "203.0.113.9").status()).isEqualTo(401);
      assertThat(signIn(" ", "wrong", "203.0.113.9").status()).isEqualTo(401);
    }
    assertThat(signIn("acme-member", Served.DEMO_PASSWORD, "203.0.113.9").status()).isEqualTo(200);
  }

  @Test
  void enumeration_an_unknown_account_has_the_same_response()
      throws IOException, InterruptedException {
    for (String password : IntStream.range(0, PER_ACCOUNT + 1).mapToObj(i -> "no-" + i).toList()) {
      Answer known = signIn("globex-member", password, "203.0.113.3");
      Answer unknown = signIn("globex-unknown", password, "203.0.113.3");
      assertThat(unknown.status()).isEqualTo(known.status());
      assertThat(unknown.json()).isEqualTo(known.json());
    }
  }

  @Test
  void spellings_of_a_user_name_share_one_limit() throws IOException, InterruptedException {
    for (int attempt = 0; attempt < PER_ACCOUNT; attempt++) {
      assertThat(signIn("spelt", "wrong", "203.0.113.5").status()).isEqualTo(401);
    }
    for (String spelling : new String[] {" spelt ", "SPELT", "\uff53pelt"}) {
      assertThat(signIn(spelling, "wrong", "203.0.113.5").status()).as(spelling).isEqualTo(429);
    }
    assertThat(signIn(" ACME-Publisher", Served.DEMO_PASSWORD, "203.0.113.5").status())
        .isEqualTo(200);
  }

  @Test
  void password_spraying_is_limited_per_address() throws IOException, InterruptedException {
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

  private static List<Answer> inParallel(Attempt attempt)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(PARALLEL);
    try {
      List<Future<Answer>> guesses =
          IntStream.range(0, PARALLEL)
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

  private Answer signIn(String username, String password, String address)
      throws IOException, InterruptedException {
    return connectors
        .anonymous()
        .with("X-Forwarded-For", address)
        .post("/login", BODY.formatted(username, password));
  }

  /** One of several parallel sign-ins. */
  private interface Attempt {
    Answer answer(int number) throws IOException, InterruptedException;
  }
}
