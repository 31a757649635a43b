package io.connectors.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ConcurrentCallsTest {

  private static final int MANY = 50;

  @Test
  void starts_all_threads_at_the_same_time() throws Exception {
    for (Future<Integer> seen :
        ConcurrentCalls.atOnce(MANY, ConcurrentCallsTest::threadsThatAreThere)) {
      assertThat(seen.get()).isGreaterThanOrEqualTo(MANY);
    }
  }

  @Test
  void runs_each_attempt_in_a_separate_thread() throws Exception {
    Set<String> threads = ConcurrentHashMap.newKeySet();

    assertThat(ConcurrentCalls.atOnce(MANY, () -> threads.add(Thread.currentThread().getName())))
        .hasSize(MANY);
    assertThat(threads).hasSize(MANY);
  }

  @Test
  void reports_an_attempt_that_does_not_end() {
    var never = new CountDownLatch(1);
    Duration patience = Duration.ofMillis(100);

    assertThatThrownBy(() -> ConcurrentCalls.atOnce(2, () -> waitFor(never), patience))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("each of 2 concurrent attempts ends within PT0.1S");
  }

  private static int threadsThatAreThere() {
    return Thread.currentThread().getThreadGroup().activeCount();
  }

  private static boolean waitFor(CountDownLatch latch) throws InterruptedException {
    latch.await();
    return true;
  }
}
