package io.connectors.rules.samples.the_core_does_no_io.application;

import io.connectors.rules.samples.Offender;

/** Sample: a verb that reads the environment. */
@Offender
public final class LayEgg {
  public boolean isPermitted() {
    return System.getenv().containsKey("EGGS");
  }
}
