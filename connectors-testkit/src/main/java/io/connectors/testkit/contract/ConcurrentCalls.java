package io.connectors.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs one action in many threads at the same time. */
public final class ConcurrentCalls {

  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  private ConcurrentCalls() {}

  /** The results of all attempts, after all have ended. */
  public static <T> List<Future<T>> atOnce(int count, Callable<T> attempt)
      throws InterruptedException {
    return atOnce(count, attempt, TIMEOUT);
  }

  static <T> List<Future<T>> atOnce(int count, Callable<T> attempt, Duration patience)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Future<T>> attempts =
          threads.invokeAll(
              Collections.nCopies(count, together(count, attempt)),
              patience.toMillis(),
              TimeUnit.MILLISECONDS);
      assertThat(attempts)
          .as("each of %s concurrent attempts ends within %s", count, patience)
          .noneMatch(Future::isCancelled);
      return attempts;
    } finally {
      threads.shutdownNow();
    }
  }

  /** All threads wait for each other, because starting a thread takes longer than an attempt. */
  private static <T> Callable<T> together(int count, Callable<T> attempt) {
    var start = new CyclicBarrier(count);
    return () -> {
      start.await();
      return attempt.call();
    };
  }
}
