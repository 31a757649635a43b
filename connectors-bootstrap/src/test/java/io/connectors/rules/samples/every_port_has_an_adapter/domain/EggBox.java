package io.connectors.rules.samples.every_port_has_an_adapter.domain;

import io.connectors.domain.shared.Port;
import io.connectors.rules.samples.Offender;

/** Sample: a port that only tests implement. */
@Offender
@Port
public interface EggBox {
  int eggs();
}
