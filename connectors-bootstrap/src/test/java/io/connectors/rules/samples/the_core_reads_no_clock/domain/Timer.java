package io.connectors.rules.samples.the_core_reads_no_clock.domain;

import io.connectors.rules.samples.Offender;

/** Sample: a model that counts nanoseconds. */
@Offender
public final class Timer {
  public long now() {
    return System.nanoTime();
  }
}
