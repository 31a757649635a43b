package io.connectors.bootstrap.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait before each restart: not at all at first, then half a second, doubling up to ten
 * seconds. Starts over once the server has served for a minute. Not thread-safe.
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

  /** The server has been started. */
  void started() {
    servingSince = clock.instant();
  }

  /** The server has ended. */
  void ended() {
    if (servingSince.isBefore(clock.instant().minus(STABLE_AFTER))) {
      next = Duration.ZERO;
    }
    servingSince = Instant.MAX;
  }

  /** The time to wait before the next attempt. */
  Duration next() {
    Duration delay = next;
    Duration doubled = delay.isZero() ? FIRST : delay.multipliedBy(2);
    next = doubled.compareTo(MAX) > 0 ? MAX : doubled;
    return delay;
  }
}
