package io.connectors.rules.samples.every_port_has_an_adapter.domain;

import io.connectors.domain.shared.Port;

/** Sample: a port with an adapter. */
@Port
public interface HenHouse {
  int hens();
}
