package io.connectors.rules.samples.the_core_reads_no_clock.application;

import io.connectors.rules.samples.Offender;
import java.time.Instant;
import java.util.function.Supplier;

/** Sample: a verb that hides the clock in a method reference. */
@Offender
public final class LayEgg {
  public Supplier<Instant> clock() {
    return Instant::now;
  }
}
