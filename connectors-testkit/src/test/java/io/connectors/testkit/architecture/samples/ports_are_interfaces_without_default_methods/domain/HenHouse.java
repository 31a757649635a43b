package io.connectors.testkit.architecture.samples.ports_are_interfaces_without_default_methods.domain;

import io.connectors.domain.shared.Port;
import io.connectors.testkit.architecture.samples.Offender;

/** Sample: a port with behaviour. */
@Offender
@Port
public interface HenHouse {
  int hens();

  default boolean isEmpty() {
    return hens() == 0;
  }
}
