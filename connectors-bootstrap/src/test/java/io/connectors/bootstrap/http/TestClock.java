package io.connectors.bootstrap.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that starts at the present hour and moves when a test moves it. Each reading is a
 * microsecond later than the one before, so that times have an order. Thread-safe.
 */
public final class TestClock extends Clock {

  private final AtomicReference<Instant> last =
      new AtomicReference<>(Instant.now().truncatedTo(ChronoUnit.HOURS));

  /** Moves it forward. */
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
