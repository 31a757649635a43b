package io.connectors.rules.samples.the_core_reads_no_clock.domain;

import java.time.Clock;
import java.time.Instant;

/** Sample: a model with the time as parameter. */
public final class Hen {
  public boolean sleeps(Clock clock) {
    return clock.instant().isAfter(Instant.now(clock));
  }
}
