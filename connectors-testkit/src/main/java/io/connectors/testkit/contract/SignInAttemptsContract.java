package io.connectors.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.connectors.domain.identity.AccountName;
import io.connectors.domain.identity.AttemptLimits;
import io.connectors.domain.identity.AttemptSource;
import io.connectors.domain.identity.SignInAttempt;
import io.connectors.domain.identity.SignInAttempts;
import io.connectors.domain.shared.TooManyRequests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Contract: what every count of attempts to sign in keeps to. An adapter's test extends it and
 * hands it, for each test, a count without an attempt.
 */
public abstract class SignInAttemptsContract {

  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final AttemptLimits THREE = new AttemptLimits(3, 5, WINDOW);
  private static final AttemptSource ACME = account("acme-admin");
  private static final AttemptSource GLOBEX = account("globex-admin");
  private static final AttemptSource HERE = AttemptSource.ofAddress("192.0.2.1");
  private static final AttemptSource THERE = AttemptSource.ofAddress("192.0.2.2");
  private static final int CROWD = 50;

  /** The adapter under test, empty. */
  protected abstract SignInAttempts attempts();

  /** The same counts, as another replica has them. */
  protected abstract SignInAttempts atAnotherReplica();

  @Test
  void an_account_has_so_many_failures_from_wherever() {
    fail(ACME, HERE);
    fail(ACME, HERE);
    fail(ACME, THERE);

    refused(ACME, THERE, NOON);
    fail(GLOBEX, THERE);
  }

  @Test
  void an_address_has_so_many_failures_at_whatever_accounts() {
    for (int number = 1; number <= 5; number++) {
      fail(account("guess-" + number), HERE);
    }

    refused(ACME, HERE, NOON);
    fail(ACME, THERE);
  }

  @Test
  void an_attempt_that_was_refused_or_found_no_place_is_counted_nowhere() {
    begun(ACME, THERE, 3);
    for (int number = 1; number <= 10; number++) {
      assertThat(begin(ACME, HERE, NOON)).isEmpty();
    }
    fail(GLOBEX, HERE);
    fail(GLOBEX, HERE);
    fail(GLOBEX, HERE);
    for (int number = 1; number <= 10; number++) {
      refused(GLOBEX, HERE, NOON);
    }

    fail(account("another"), HERE);
    fail(account("another"), HERE);
    refused(account("another"), HERE, NOON);
  }

  @Test
  void while_as_many_are_under_way_as_may_fail_nobody_is_refused_and_nobody_admitted() {
    fail(ACME, HERE);
    List<SignInAttempt> underWay = begun(ACME, HERE, 2);

    assertThat(begin(ACME, THERE, NOON)).isEmpty();
    assertThat(atAnotherReplica().begin(Set.of(ACME, THERE), THREE, NOON)).isEmpty();

    assertThat(attempts().giveBack(underWay.get(0), NOON)).isTrue();
    assertThat(begin(ACME, THERE, NOON)).isPresent();
    assertThat(begin(ACME, THERE, NOON)).isEmpty();
  }

  @Test
  void only_failures_stay() {
    for (int number = 1; number <= CROWD; number++) {
      assertThat(attempts().giveBack(begun(ACME, HERE), NOON)).isTrue();
    }
    fail(ACME, HERE);
    fail(ACME, HERE);
    attempts().giveBack(begun(ACME, HERE), NOON);

    fail(ACME, HERE);
    refused(ACME, HERE, NOON);
  }

  @Test
  void a_place_whose_holder_is_silent_lapses_and_what_comes_of_it_later_is_not_told() {
    SignInAttempt right = begun(ACME, HERE);
    List<SignInAttempt> wrong = begun(ACME, HERE, 2);
    Instant later = NOON.plus(AttemptLimits.LONGEST_ATTEMPT);
    assertThat(begin(ACME, HERE, later.minusMillis(1))).isEmpty();

    assertThat(attempts().giveBack(right, later)).isFalse();
    for (SignInAttempt attempt : wrong) {
      assertThat(atAnotherReplica().fail(attempt, THREE, later)).isFalse();
    }

    for (int number = 1; number <= 3; number++) {
      assertThat(attempts().fail(begin(ACME, HERE, later).orElseThrow(), THREE, later)).isTrue();
    }
    refused(ACME, HERE, later);
  }

  @Test
  void the_window_begins_with_the_first_failure_and_ends_as_a_whole() {
    SignInAttempt first = begun(ACME, HERE);
    Instant begin = NOON.plusSeconds(30);
    attempts().fail(first, THREE, begin);
    Instant last = begin.plus(WINDOW).minusSeconds(1);
    fail(ACME, HERE, last);
    fail(ACME, HERE, last);

    assertThat(refused(ACME, HERE, last).retryAfterSeconds()).isOne();
    Instant end = begin.plus(WINDOW);
    for (int number = 1; number <= 3; number++) {
      fail(ACME, HERE, end);
    }
    assertThat(refused(ACME, HERE, end).retryAfterSeconds()).isEqualTo(WINDOW.toSeconds());
  }

  @Test
  void what_is_over_is_forgotten_and_nothing_else() {
    fail(ACME, HERE);
    Instant end = NOON.plus(WINDOW);
    assertThat(attempts().begin(Set.of(GLOBEX), THREE, end)).isPresent();

    assertThat(attempts().removeEnded(end.minusSeconds(1), 10)).isZero();
    assertThat(attempts().removeEnded(end, 1)).isOne();
    assertThat(attempts().removeEnded(end, 10)).isOne();
    assertThat(attempts().removeEnded(end.plus(AttemptLimits.LONGEST_ATTEMPT), 10)).isOne();
  }

  @Test
  void of_fifty_parallel_guesses_at_one_account_exactly_as_many_pass_as_are_allowed()
      throws InterruptedException {
    assertThat(
            passed(
                number -> Set.of(ACME, AttemptSource.ofAddress("192.0.2." + number)),
                (replica, attempt) -> replica.fail(attempt, THREE, NOON)))
        .isEqualTo(3);
  }

  @Test
  void of_fifty_parallel_guesses_from_one_address_exactly_as_many_pass_as_are_allowed()
      throws InterruptedException {
    assertThat(
            passed(
                number -> Set.of(account("guess-" + number), HERE),
                (replica, attempt) -> replica.fail(attempt, THREE, NOON)))
        .isEqualTo(5);
  }

  @Test
  void fifty_at_once_who_do_not_fail_all_pass_and_never_more_together_than_may_fail()
      throws InterruptedException {
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();

    assertThat(
            passed(
                number -> Set.of(ACME, HERE),
                (replica, attempt) -> {
                  most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                  moment();
                  underWay.decrementAndGet();
                  replica.giveBack(attempt, NOON);
                }))
        .isEqualTo(CROWD);
    assertThat(most).hasValueLessThanOrEqualTo(3);
  }

  @Test
  void replicas_share_the_count() {
    fail(ACME, HERE);
    SignInAttempt second = atAnotherReplica().begin(Set.of(ACME, THERE), THREE, NOON).orElseThrow();
    attempts().fail(second, THREE, NOON);
    fail(ACME, THERE);

    assertThat(
            catchThrowableOfType(
                TooManyRequests.class,
                () -> atAnotherReplica().begin(Set.of(ACME, HERE), THREE, NOON)))
        .isNotNull();
  }

  /** How many of a crowd were admitted; each waits for a place, half of them at another replica. */
  private int passed(
      IntFunction<Set<AttemptSource>> sources, BiConsumer<SignInAttempts, SignInAttempt> end)
      throws InterruptedException {
    AtomicInteger numbers = new AtomicInteger();
    AtomicInteger passed = new AtomicInteger();
    Crowd.atOnce(
        CROWD,
        () -> {
          int number = numbers.incrementAndGet();
          SignInAttempts replica = number % 2 == 0 ? attempts() : atAnotherReplica();
          Optional<SignInAttempt> attempt = Optional.empty();
          try {
            while (attempt.isEmpty()) {
              attempt = replica.begin(sources.apply(number), THREE, NOON);
              moment();
            }
          } catch (TooManyRequests refused) {
            return false;
          }
          end.accept(replica, attempt.orElseThrow());
          passed.incrementAndGet();
          return true;
        });
    return passed.get();
  }

  private static void moment() {
    try {
      TimeUnit.MILLISECONDS.sleep(5);
    } catch (InterruptedException stopping) {
      throw new IllegalStateException(stopping);
    }
  }

  private static AttemptSource account(String name) {
    return AttemptSource.of(new AccountName(name));
  }

  private Optional<SignInAttempt> begin(AttemptSource account, AttemptSource address, Instant at) {
    return attempts().begin(Set.of(account, address), THREE, at);
  }

  private SignInAttempt begun(AttemptSource account, AttemptSource address) {
    return begin(account, address, NOON).orElseThrow();
  }

  private List<SignInAttempt> begun(AttemptSource account, AttemptSource address, int count) {
    return IntStream.range(0, count).mapToObj(number -> begun(account, address)).toList();
  }

  private void fail(AttemptSource account, AttemptSource address) {
    fail(account, address, NOON);
  }

  private void fail(AttemptSource account, AttemptSource address, Instant at) {
    SignInAttempt attempt = begin(account, address, at).orElseThrow();
    assertThat(attempts().fail(attempt, THREE, at)).isTrue();
  }

  private TooManyRequests refused(AttemptSource account, AttemptSource address, Instant at) {
    TooManyRequests refusal =
        catchThrowableOfType(TooManyRequests.class, () -> begin(account, address, at));
    assertThat(refusal).isNotNull();
    return refusal;
  }
}
