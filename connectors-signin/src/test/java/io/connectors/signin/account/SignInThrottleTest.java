package io.connectors.signin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.shared.TooManyRequests;
import io.connectors.testkit.contract.ConcurrentCalls;
import io.connectors.testkit.fixture.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Test: many attempts to sign in at the same time. */
class SignInThrottleTest {

  private static final String CALLER = "caller";
  private static final int CROWD = 50;
  private static final AccountName ACME = new AccountName("acme-admin");
  private static final AccountName GLOBEX = new AccountName("globex-admin");
  private static final String HERE = "192.0.2.1";
  private static final AttemptLimits LIMITS = new AttemptLimits(5, 8, Duration.ofMinutes(15));

  private final SignInThrottle throttle = new SignInThrottle(LIMITS, new SettableClock());
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger compared = new AtomicInteger();
  private final AtomicInteger pending = new AtomicInteger();
  private final AtomicInteger mostPending = new AtomicInteger();

  @Test
  void limits_concurrent_guesses_for_one_account_exactly() throws Exception {
    int refused = refusedOf(() -> throttle.attempt(ACME, "address-" + next(), this::wrong));

    assertThat(compared).hasValue(LIMITS.perAccount());
    assertThat(refused).isEqualTo(CROWD - LIMITS.perAccount());
  }

  @Test
  void limits_concurrent_guesses_from_one_address_exactly() throws Exception {
    int refused =
        refusedOf(() -> throttle.attempt(new AccountName("guess-" + next()), HERE, this::wrong));

    assertThat(compared).hasValue(LIMITS.perAddress());
    assertThat(refused).isEqualTo(CROWD - LIMITS.perAddress());
  }

  @Test
  void concurrent_correct_passwords_all_succeed_within_the_limit_of_open_attempts()
      throws Exception {
    int refused = refusedOf(() -> throttle.attempt(ACME, HERE, this::right));

    assertThat(refused).isZero();
    assertThat(compared).hasValue(CROWD);
    assertThat(mostPending).hasValueLessThanOrEqualTo(LIMITS.perAccount());
  }

  @Test
  void pending_attempts_do_not_delay_other_accounts() throws Exception {
    PendingAttempts slow = new PendingAttempts();
    try {
      assertThat(throttle.attempt(GLOBEX, HERE, this::right)).contains(CALLER);
    } finally {
      slow.end();
    }
  }

  @Test
  void an_interrupted_attempt_releases_its_reservation() throws Exception {
    PendingAttempts slow = new PendingAttempts();
    try {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> throttle.attempt(ACME, HERE, this::right))
          .isInstanceOf(InterruptedException.class);
    } finally {
      slow.end();
    }

    assertThat(throttle.attempt(ACME, HERE, this::right)).contains(CALLER);
  }

  private int next() {
    return numbers.incrementAndGet();
  }

  private Optional<String> wrong() {
    return compare(Optional.empty());
  }

  private Optional<String> right() {
    return compare(Optional.of(CALLER));
  }

  private Optional<String> compare(Optional<String> result) {
    mostPending.accumulateAndGet(pending.incrementAndGet(), Math::max);
    compared.incrementAndGet();
    for (int turn = 1; turn <= 10_000; turn++) {
      Thread.onSpinWait(); // so that attempts overlap
    }
    pending.decrementAndGet();
    return result;
  }

  private int refusedOf(Callable<Optional<String>> attempt) throws Exception {
    int refused = 0;
    for (Future<Boolean> each : ConcurrentCalls.atOnce(CROWD, () -> isRefused(attempt))) {
      refused += each.get() ? 1 : 0;
    }
    return refused;
  }

  private static boolean isRefused(Callable<Optional<String>> attempt) throws Exception {
    try {
      assertThat(attempt.call()).isNotNull();
      return false;
    } catch (TooManyRequests refusal) {
      return true;
    }
  }

  /** As many attempts at one account as may fail, in progress until they are ended. */
  private final class PendingAttempts {

    private final CountDownLatch ending = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    PendingAttempts() throws InterruptedException {
      CountDownLatch all = new CountDownLatch(LIMITS.perAccount());
      for (int number = 1; number <= LIMITS.perAccount(); number++) {
        Thread thread = new Thread(() -> attempt(all));
        thread.start();
        threads.add(thread);
      }
      assertThat(all.await(1, TimeUnit.MINUTES)).isTrue();
    }

    private void attempt(CountDownLatch all) {
      try {
        throttle.attempt(ACME, HERE, () -> held(all));
      } catch (InterruptedException stopping) {
        throw new IllegalStateException(stopping);
      }
    }

    private Optional<String> held(CountDownLatch all) {
      all.countDown();
      try {
        ending.await();
        return Optional.of(CALLER);
      } catch (InterruptedException stopping) {
        throw new IllegalStateException(stopping);
      }
    }

    void end() throws InterruptedException {
      ending.countDown();
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }
}
