package io.connectors.web.guard;

import io.connectors.domain.shared.TooManyRequests;
import java.time.Clock;
import java.time.Duration;
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

  private static final Duration LENGTH = Duration.ofMinutes(1);

  private final Clock clock;
  private final AtomicReference<Minute<K>> current =
      new AtomicReference<>(Minute.of(Instant.EPOCH));

  /** Counts by the minutes of that clock. */
  public FixedWindowCounter(Clock clock) {
    this.clock = clock;
  }

  /** The refusal of whoever has counted too much, until the minute ends. */
  public TooManyRequests exhausted(String message) {
    Instant now = clock.instant();
    return TooManyRequests.until(now.truncatedTo(ChronoUnit.MINUTES).plus(LENGTH), now, message);
  }

  /** Counts one more; how many it makes within this minute. */
  public int count(K key) {
    Instant now = clock.instant();
    return current
        .updateAndGet(known -> known.holds(now) ? known : Minute.of(now))
        .counts()
        .merge(key, 1, Integer::sum);
  }

  private record Minute<K>(Instant begin, Map<K, Integer> counts) {

    static <K> Minute<K> of(Instant now) {
      return new Minute<>(now.truncatedTo(ChronoUnit.MINUTES), new ConcurrentHashMap<>());
    }

    boolean holds(Instant now) {
      return !now.isBefore(begin) && now.isBefore(begin.plus(LENGTH));
    }
  }
}
