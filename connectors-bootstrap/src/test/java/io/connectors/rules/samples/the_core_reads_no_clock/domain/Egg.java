package io.connectors.rules.samples.the_core_reads_no_clock.domain;

import io.connectors.rules.samples.Offender;
import java.time.Instant;

/** Sample: a model that knows what time it is. */
@Offender
public final class Egg {
  public Instant laidAt() {
    return Instant.now();
  }
}
