package com.example.embedder.embedders_expose_no_port;

import com.example.embedder.Offender;
import io.connectors.domain.Ports;

/** Sample: returns all ports. */
@Offender
public final class Cupboard {
  private final Ports ports;

  Cupboard(Ports ports) {
    this.ports = ports;
  }

  public Ports ports() {
    return ports;
  }
}
