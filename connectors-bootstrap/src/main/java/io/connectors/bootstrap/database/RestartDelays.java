package io.connectors.bootstrap.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Exponential back-off between restarts: 0, then 500 ms, doubling up to 10 s. Resets after the
 * server has run for a minute. Not thread-safe.
 */
final class RestartDelays {

  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration MAX = Duration.ofSeconds(10);
  private static final Duration STABLE_AFTER = Duration.ofMinutes(1);

  private final Clock clock;
  private Duration next = Duration.ZERO;
  private Instant servingSince = Instant.MAX;

  RestartDelays(Clock clock) {
    this.clock = clock;
  }

  /** Call this after the server has started. */
  void started() {
    servingSince = clock.instant();
  }

  /** Call this after the server has ended. */
  void ended() {
    if (servingSince.isBefore(clock.instant().minus(STABLE_AFTER))) {
      next = Duration.ZERO;
    }
    servingSince = Instant.MAX;
  }

  /** The delay before the next attempt. */
  Duration next() {
    Duration delay = next;
    Duration doubled = delay.isZero() ? FIRST : delay.multipliedBy(2);
    next = doubled.compareTo(MAX) > 0 ? MAX : doubled;
    return delay;
  }
}
