package io.connectors.rules.samples.every_port_has_an_adapter.testkit.memory;

import io.connectors.rules.samples.every_port_has_an_adapter.domain.EggBox;

/** Sample: an adapter for tests. */
final class InMemoryEggBox implements EggBox {
  @Override
  public int eggs() {
    return 0;
  }
}
