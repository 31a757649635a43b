package io.connectors.testkit.architecture.samples.the_core_does_no_io.application;

import io.connectors.testkit.architecture.samples.Offender;

/** Sample: a verb that starts programs. */
@Offender
public final class FryEgg {
  public int pans() {
    return Runtime.getRuntime().availableProcessors();
  }
}
