package io.connectors.web.guard;

import io.connectors.domain.shared.TooManyRequests;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Counts keys in memory within fixed windows of one minute. Thread-safe. */
public final class FixedWindowCounter<K> {

  private final Clock clock;
  private final AtomicReference<Minute<K>> current =
      new AtomicReference<>(new Minute<>(Instant.EPOCH, new ConcurrentHashMap<>()));

  public FixedWindowCounter(Clock clock) {
    this.clock = clock;
  }

  /** The rejection of a caller that exceeded its limit; a retry is possible in the next minute. */
  public TooManyRequests exhausted(String message) {
    Instant now = clock.instant();
    Instant end = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    return TooManyRequests.until(end, now, message);
  }

  /** Counts the key and returns its count within this minute. */
  public int count(K key) {
    Instant start = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    return current
        .updateAndGet(
            minute ->
                minute.start().equals(start)
                    ? minute
                    : new Minute<>(start, new ConcurrentHashMap<>()))
        .counts()
        .merge(key, 1, Integer::sum);
  }

  private record Minute<K>(Instant start, Map<K, Integer> counts) {}
}
