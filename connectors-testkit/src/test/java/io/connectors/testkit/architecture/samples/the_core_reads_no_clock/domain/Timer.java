package io.connectors.testkit.architecture.samples.the_core_reads_no_clock.domain;

import io.connectors.testkit.architecture.samples.Offender;

/** Sample: a model that counts nanoseconds. */
@Offender
public final class Timer {
  public long now() {
    return System.nanoTime();
  }
}
