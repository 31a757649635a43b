package io.connectors.rules.samples.every_port_has_a_contract_test.testkit.contract;

/** Sample: a contract in name only. */
abstract class EggBoxContract {
  abstract String eggBox();
}
