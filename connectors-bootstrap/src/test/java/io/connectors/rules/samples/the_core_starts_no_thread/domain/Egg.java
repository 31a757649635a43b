package io.connectors.rules.samples.the_core_starts_no_thread.domain;

import io.connectors.rules.samples.Offender;

/** Sample: a model that does things at the same time. */
@Offender
public final class Egg {
  public Thread boiling() {
    return new Thread("egg");
  }
}
