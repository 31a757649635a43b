package io.connectors.testkit.architecture.samples.ports_are_interfaces_without_default_methods.domain;

import io.connectors.domain.shared.Port;
import io.connectors.testkit.architecture.samples.Offender;

/** Sample: a port that is a class. */
@Offender
@Port
public abstract class EggBox {
  public abstract int eggs();
}
