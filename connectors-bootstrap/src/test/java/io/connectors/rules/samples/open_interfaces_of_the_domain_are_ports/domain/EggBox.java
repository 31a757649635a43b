package io.connectors.rules.samples.open_interfaces_of_the_domain_are_ports.domain;

import io.connectors.rules.samples.Offender;

/** Sample: a port that no rule would find. */
@Offender
public interface EggBox {
  int eggs();
}
