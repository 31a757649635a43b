package io.connectors.signin.account;

import io.connectors.domain.shared.Sha256;
import io.connectors.domain.shared.TooManyRequests;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Limits how many sign-in attempts fail per account and per client address. An attempt reserves a
 * place before the password is compared, so the limits are exact under concurrency. Counts are in
 * memory: they end with the process. Thread-safe.
 */
final class SignInThrottle {

  /** More failures than one machine can compare passwords for within the default window. */
  static final int MAX_SOURCES = 100_000;

  private static final long MAX_WAIT_NANOS = TimeUnit.SECONDS.toNanos(45);

  private final AttemptLimits limits;
  private final Clock clock;
  private final Lock lock = new ReentrantLock();
  private final Condition released = lock.newCondition();
  private final Map<Source, Integer> pending = new HashMap<>();
  private final Map<Source, Failures> failures = new LinkedHashMap<>();

  SignInThrottle(AttemptLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * The result of the check. An empty result counts as a failure; an exception does not.
   *
   * @throws TooManyRequests if too many attempts have failed, or others stay in progress for long
   * @throws InterruptedException if the thread is interrupted while it waits for others
   */
  <T> Optional<T> attempt(AccountName name, String address, Supplier<Optional<T>> check)
      throws InterruptedException {
    List<Source> sources =
        List.of(
            new Source(Sha256.hex("address:" + address), limits.perAddress()),
            new Source(Sha256.hex("account:" + name.value()), limits.perAccount()));
    reserve(sources);
    boolean failed = false;
    try {
      Optional<T> result = check.get();
      failed = result.isEmpty();
      return result;
    } finally {
      release(sources, failed);
    }
  }

  /** Waits while attempts in progress hold the last places: they may succeed and free them. */
  private void reserve(List<Source> sources) throws InterruptedException {
    lock.lock();
    try {
      long left = MAX_WAIT_NANOS;
      while (!isFree(sources)) {
        if (left <= 0) {
          throw AttemptLimits.busy();
        }
        left = released.awaitNanos(left);
      }
      sources.forEach(source -> pending.merge(source, 1, Integer::sum));
    } finally {
      lock.unlock();
    }
  }

  private boolean isFree(List<Source> sources) {
    Instant now = clock.instant();
    boolean free = true;
    for (Source source : sources) {
      Failures known = failures.getOrDefault(source, Failures.NONE);
      int failed = known.hasEnded(now) ? 0 : known.count();
      if (failed >= source.limit()) {
        throw limits.refusal(known.windowEnd(), now);
      }
      free &= failed + pending.getOrDefault(source, 0) < source.limit();
    }
    return free;
  }

  private void release(List<Source> sources, boolean failed) {
    lock.lock();
    try {
      for (Source source : sources) {
        pending.computeIfPresent(source, (same, count) -> count > 1 ? count - 1 : null);
        if (failed) {
          add(source);
        }
      }
      released.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Windows are equally long, so the entries are in the order in which they end. */
  private void add(Source source) {
    Instant now = clock.instant();
    Iterator<Failures> oldest = failures.values().iterator();
    while (oldest.hasNext() && (oldest.next().hasEnded(now) || failures.size() >= MAX_SOURCES)) {
      oldest.remove();
    }
    failures.merge(
        source,
        new Failures(1, now.plus(limits.window())),
        (known, first) -> known.hasEnded(now) ? first : known.plusOne());
  }

  /**
   * Value: an account or a client address, and how many attempts may fail there. It is hashed,
   * because a typed name has any length and may be a password.
   */
  private record Source(String hash, int limit) {}

  /** Value: failed attempts within the window that began with the first of them. */
  private record Failures(int count, Instant windowEnd) {

    static final Failures NONE = new Failures(0, Instant.EPOCH);

    Failures plusOne() {
      return new Failures(count + 1, windowEnd);
    }

    boolean hasEnded(Instant now) {
      return !windowEnd.isAfter(now);
    }
  }
}
