package io.connectors.rules.samples.the_core_reads_no_clock.application;

import io.connectors.rules.samples.Offender;
import java.time.Clock;

/** Sample: a verb that brings its own clock. */
@Offender
public final class BoilEgg {
  public long minutes() {
    return Clock.systemUTC().millis() / 60_000;
  }
}
