package io.connectors.rules.samples.ports_are_interfaces_without_default_methods.domain;

import io.connectors.domain.shared.Port;
import io.connectors.rules.samples.Offender;

/** Sample: a port with behaviour. */
@Offender
@Port
public interface HenHouse {
  int hens();

  default boolean isEmpty() {
    return hens() == 0;
  }
}
