package io.connectors.rules.samples.every_port_has_a_contract_test.domain;

import io.connectors.domain.shared.Port;

/** Sample: a port with a contract. */
@Port
public interface HenHouse {
  int hens();
}
