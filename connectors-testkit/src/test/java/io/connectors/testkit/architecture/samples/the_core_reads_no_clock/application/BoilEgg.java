package io.connectors.testkit.architecture.samples.the_core_reads_no_clock.application;

import io.connectors.testkit.architecture.samples.Offender;
import java.time.Clock;

/** Sample: a verb that brings its own clock. */
@Offender
public final class BoilEgg {
  public long minutes() {
    return Clock.systemUTC().millis() / 60_000;
  }
}
