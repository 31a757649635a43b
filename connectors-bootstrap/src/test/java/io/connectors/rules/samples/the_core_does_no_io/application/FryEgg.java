package io.connectors.rules.samples.the_core_does_no_io.application;

import io.connectors.rules.samples.Offender;

/** Sample: a verb that starts programs. */
@Offender
public final class FryEgg {
  public int pans() {
    return Runtime.getRuntime().availableProcessors();
  }
}
