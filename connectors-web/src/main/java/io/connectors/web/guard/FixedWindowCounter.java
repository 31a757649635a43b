package io.connectors.web.guard;

import io.connectors.domain.shared.TooManyRequests;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts within one minute, in memory; with the minute all of it is forgotten. Safe for use by many
 * threads.
 */
public final class FixedWindowCounter<K> {

  private final Clock clock;
  private final AtomicReference<Minute<K>> current =
      new AtomicReference<>(new Minute<>(Instant.EPOCH, new ConcurrentHashMap<>()));

  /** Counts by the minutes of that clock. */
  public FixedWindowCounter(Clock clock) {
    this.clock = clock;
  }

  /** The refusal of whoever has counted too much, until the minute ends. */
  public TooManyRequests exhausted(String message) {
    Instant now = clock.instant();
    Instant end = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    return TooManyRequests.until(end, now, message);
  }

  /** Counts one more; how many it makes within this minute. */
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
