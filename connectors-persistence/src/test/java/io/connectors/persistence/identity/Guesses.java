package io.connectors.persistence.identity;

import io.connectors.domain.identity.AccountName;
import io.connectors.domain.identity.AttemptLimits;
import io.connectors.domain.identity.AttemptSource;
import io.connectors.domain.identity.SignInAttempt;
import io.connectors.domain.identity.SignInAttempts;
import io.connectors.domain.shared.TooManyRequests;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Fixture: many guesses at one account at once, from one process. */
final class Guesses {

  /** How many there are. */
  static final int MANY = 50;

  /** How many of them pass, from however many processes. */
  static final int ALLOWED = 7;

  private static final AttemptLimits LIMITS =
      new AttemptLimits(ALLOWED, 1000, Duration.ofMinutes(15));
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final Set<AttemptSource> SOURCES =
      Set.of(AttemptSource.of(new AccountName("acme-admin")), AttemptSource.ofAddress("192.0.2.1"));

  private Guesses() {}

  /** How many have passed. */
  static int passed(SignInAttempts attempts) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(MANY);
    try {
      Callable<Boolean> guess = () -> passes(attempts);
      int passed = 0;
      for (Future<Boolean> each : threads.invokeAll(Collections.nCopies(MANY, guess))) {
        passed += each.get() ? 1 : 0;
      }
      return passed;
    } finally {
      threads.shutdownNow();
    }
  }

  /** Where all places are taken it waits for one, as whoever signs in does. */
  private static boolean passes(SignInAttempts attempts) throws InterruptedException {
    try {
      Optional<SignInAttempt> begun = attempts.begin(SOURCES, LIMITS, NOON);
      while (begun.isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(5);
        begun = attempts.begin(SOURCES, LIMITS, NOON);
      }
      return attempts.fail(begun.orElseThrow(), LIMITS, NOON);
    } catch (TooManyRequests refused) {
      return false;
    }
  }
}
