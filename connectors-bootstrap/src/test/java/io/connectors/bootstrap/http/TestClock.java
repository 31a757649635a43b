package io.connectors.bootstrap.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that starts at the current hour and moves only on request. Each reading is a microsecond
 * later than the previous one, so that times are ordered. Thread-safe.
 */
public final class TestClock extends Clock {

  private final AtomicReference<Instant> last =
      new AtomicReference<>(Instant.now().truncatedTo(ChronoUnit.HOURS));

  /** Moves the clock forward. */
  public void move(Duration time) {
    last.updateAndGet(now -> now.plus(time));
  }

  @Override
  public Instant instant() {
    return last.updateAndGet(now -> now.plus(1, ChronoUnit.MICROS));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
