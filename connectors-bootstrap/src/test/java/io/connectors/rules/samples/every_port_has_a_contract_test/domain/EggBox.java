package io.connectors.rules.samples.every_port_has_a_contract_test.domain;

import io.connectors.domain.shared.Port;
import io.connectors.rules.samples.Offender;

/** Sample: a port without a contract. */
@Offender
@Port
public interface EggBox {
  int eggs();
}
