package io.connectors.testkit.contract;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets many threads try one thing at the same time. */
final class Crowd {

  private Crowd() {}

  /** What became of each attempt, all of them ended. */
  static <T> List<Future<T>> atOnce(int count, Callable<T> attempt) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      return threads.invokeAll(Collections.nCopies(count, attempt));
    } finally {
      threads.shutdownNow();
    }
  }
}
