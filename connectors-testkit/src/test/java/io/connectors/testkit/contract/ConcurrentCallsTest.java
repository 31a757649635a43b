package io.connectors.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A race is one only if all have come to the start. */
class ConcurrentCallsTest {

  private static final int MANY = 50;

  @Test
  void nobody_starts_before_everybody_is_there() throws Exception {
    for (Future<Integer> seen :
        ConcurrentCalls.atOnce(MANY, ConcurrentCallsTest::threadsThatAreThere)) {
      assertThat(seen.get()).isGreaterThanOrEqualTo(MANY);
    }
  }

  @Test
  void each_attempt_has_a_thread_of_its_own() throws Exception {
    Set<String> threads = ConcurrentHashMap.newKeySet();

    assertThat(ConcurrentCalls.atOnce(MANY, () -> threads.add(Thread.currentThread().getName())))
        .hasSize(MANY);
    assertThat(threads).hasSize(MANY);
  }

  @Test
  void an_attempt_that_does_not_end_is_a_failure_that_says_so() {
    var never = new CountDownLatch(1);
    Duration patience = Duration.ofMillis(100);

    assertThatThrownBy(() -> ConcurrentCalls.atOnce(2, () -> waitFor(never), patience))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("each of 2 attempts at once ends within PT0.1S");
  }

  private static int threadsThatAreThere() {
    return Thread.currentThread().getThreadGroup().activeCount();
  }

  private static boolean waitFor(CountDownLatch latch) throws InterruptedException {
    latch.await();
    return true;
  }
}
