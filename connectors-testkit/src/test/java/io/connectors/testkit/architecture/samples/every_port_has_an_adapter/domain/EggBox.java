package io.connectors.testkit.architecture.samples.every_port_has_an_adapter.domain;

import io.connectors.domain.shared.Port;
import io.connectors.testkit.architecture.samples.Offender;

/** Sample: a port that only tests implement. */
@Offender
@Port
public interface EggBox {
  int eggs();
}
