package io.connectors.rules.samples.the_core_uses_no_reflection.domain;

import io.connectors.rules.samples.Offender;

/** Sample: a model that looks at itself. */
@Offender
public final class Egg {
  public int size() {
    return Egg.class.getDeclaredFields().length;
  }
}
