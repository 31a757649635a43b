package io.connectors.rules.samples.every_port_has_an_adapter.persistence;

import io.connectors.rules.samples.every_port_has_an_adapter.domain.HenHouse;

/** Sample: an adapter. */
final class JdbcHenHouse implements HenHouse {
  @Override
  public int hens() {
    return 0;
  }
}
