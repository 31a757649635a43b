package io.connectors.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.connectors.domain.identity.AccountName;
import io.connectors.domain.identity.AttemptLimits;
import io.connectors.domain.identity.AttemptSource;
import io.connectors.domain.identity.SignInAttempt;
import io.connectors.domain.identity.SignInAttempts;
import io.connectors.domain.shared.TooManyRequests;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/**
 * Contract: what every count of attempts to sign in keeps to. An adapter's test extends it and
 * hands it, for each test, a count without an attempt.
 */
public abstract class SignInAttemptsContract {

  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final AttemptLimits THREE = new AttemptLimits(3, 5, WINDOW);
  private static final AttemptSource ACME = AttemptSource.of(new AccountName("acme-admin"));
  private static final AttemptSource GLOBEX = AttemptSource.of(new AccountName("globex-admin"));
  private static final AttemptSource HERE = AttemptSource.ofAddress("192.0.2.1");
  private static final AttemptSource THERE = AttemptSource.ofAddress("192.0.2.2");

  /** The adapter under test, empty. */
  protected abstract SignInAttempts attempts();

  /** The same counts, as another replica has them. */
  protected abstract SignInAttempts atAnotherReplica();

  @Test
  void an_account_has_so_many_attempts_from_wherever() {
    count(ACME, HERE);
    count(ACME, HERE);
    count(ACME, THERE);

    refused(ACME, THERE);
    count(GLOBEX, THERE);
  }

  @Test
  void an_address_has_so_many_attempts_at_whatever_accounts() {
    for (int number = 1; number <= 5; number++) {
      count(AttemptSource.of(new AccountName("guess-" + number)), HERE);
    }

    refused(ACME, HERE);
    count(ACME, THERE);
  }

  @Test
  void a_refused_attempt_is_counted_nowhere() {
    for (int number = 1; number <= 3; number++) {
      count(ACME, HERE);
    }
    for (int number = 1; number <= 10; number++) {
      refused(ACME, HERE);
    }

    count(GLOBEX, HERE);
    count(GLOBEX, HERE);
    refused(GLOBEX, HERE);
  }

  @Test
  void what_is_given_back_is_its_own_attempt_and_no_other() {
    count(ACME, HERE);
    count(ACME, HERE);
    SignInAttempt third = count(ACME, HERE);

    attempts().giveBack(third);

    count(ACME, HERE);
    refused(ACME, HERE);
  }

  @Test
  void the_window_begins_with_the_first_attempt_and_ends_as_a_whole() {
    count(ACME, HERE);
    for (int number = 1; number <= 2; number++) {
      attempts().count(Set.of(ACME, HERE), THREE, NOON.plus(WINDOW).minusSeconds(1));
    }

    TooManyRequests refusal = refusedAt(NOON.plus(WINDOW).minusSeconds(1));
    assertThat(refusal.retryAfterSeconds()).isOne();
    attempts().count(Set.of(ACME, HERE), THREE, NOON.plus(WINDOW));
    assertThat(refusedAfter(2, NOON.plus(WINDOW)).retryAfterSeconds())
        .isEqualTo(WINDOW.toSeconds());
  }

  @Test
  void nothing_is_given_back_to_a_window_that_has_begun_since() {
    SignInAttempt slow = count(ACME, HERE);
    Instant later = NOON.plus(WINDOW);
    for (int number = 1; number <= 3; number++) {
      attempts().count(Set.of(ACME, HERE), THREE, later);
    }

    attempts().giveBack(slow);

    refusedAt(later);
  }

  @Test
  void what_is_over_is_forgotten_and_nothing_else() {
    count(ACME, HERE);
    attempts().count(Set.of(GLOBEX), THREE, NOON.plusSeconds(1));

    assertThat(attempts().removeEnded(NOON.plus(WINDOW), 1)).isOne();
    assertThat(attempts().removeEnded(NOON.plus(WINDOW), 10)).isOne();
    assertThat(attempts().removeEnded(NOON.plus(WINDOW), 10)).isZero();
  }

  @Test
  void of_fifty_parallel_guesses_at_one_account_exactly_as_many_pass_as_are_allowed()
      throws Exception {
    assertThat(passed(number -> Set.of(ACME, AttemptSource.ofAddress("192.0.2." + number))))
        .isEqualTo(3);
  }

  @Test
  void of_fifty_parallel_guesses_from_one_address_exactly_as_many_pass_as_are_allowed()
      throws Exception {
    assertThat(passed(number -> Set.of(AttemptSource.of(new AccountName("guess-" + number)), HERE)))
        .isEqualTo(5);
  }

  @Test
  void replicas_share_the_count() {
    count(ACME, HERE);
    atAnotherReplica().count(Set.of(ACME, THERE), THREE, NOON);
    count(ACME, THERE);

    assertThatThrownBy(() -> atAnotherReplica().count(Set.of(ACME, HERE), THREE, NOON))
        .isInstanceOf(TooManyRequests.class);
  }

  /** Half of them at another replica. */
  private int passed(IntFunction<Set<AttemptSource>> guess) throws InterruptedException {
    AtomicInteger numbers = new AtomicInteger();
    int passed = 0;
    for (Future<SignInAttempt> attempt :
        Crowd.atOnce(
            50,
            () -> {
              int number = numbers.incrementAndGet();
              SignInAttempts replica = number % 2 == 0 ? attempts() : atAnotherReplica();
              return replica.count(guess.apply(number), THREE, NOON);
            })) {
      passed += hasPassed(attempt) ? 1 : 0;
    }
    return passed;
  }

  private static boolean hasPassed(Future<SignInAttempt> guess) throws InterruptedException {
    try {
      guess.get();
      return true;
    } catch (ExecutionException refused) {
      assertThat(refused).hasCauseInstanceOf(TooManyRequests.class);
      return false;
    }
  }

  private SignInAttempt count(AttemptSource account, AttemptSource address) {
    return attempts().count(Set.of(account, address), THREE, NOON);
  }

  private void refused(AttemptSource account, AttemptSource address) {
    assertThatThrownBy(() -> count(account, address)).isInstanceOf(TooManyRequests.class);
  }

  private TooManyRequests refusedAfter(int more, Instant at) {
    for (int number = 1; number <= more; number++) {
      attempts().count(Set.of(ACME, HERE), THREE, at);
    }
    return refusedAt(at);
  }

  private TooManyRequests refusedAt(Instant at) {
    return catchThrowableOfType(
        TooManyRequests.class, () -> attempts().count(Set.of(ACME, HERE), THREE, at));
  }
}
