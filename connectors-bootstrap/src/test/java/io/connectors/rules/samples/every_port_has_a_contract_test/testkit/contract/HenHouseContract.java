package io.connectors.rules.samples.every_port_has_a_contract_test.testkit.contract;

import io.connectors.rules.samples.every_port_has_a_contract_test.domain.HenHouse;

/** Sample: a contract. */
abstract class HenHouseContract {
  abstract HenHouse henHouse();
}
