package io.connectors.rules.samples.ports_are_interfaces_without_default_methods.domain;

import io.connectors.domain.shared.Port;
import io.connectors.rules.samples.Offender;

/** Sample: a port that is a class. */
@Offender
@Port
public abstract class EggBox {
  public abstract int eggs();
}
