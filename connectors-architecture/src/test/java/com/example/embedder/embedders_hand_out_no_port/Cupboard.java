package com.example.embedder.embedders_hand_out_no_port;

import com.example.embedder.Offender;
import io.connectors.domain.Ports;

/** Sample: hands out all ports at once, made elsewhere. */
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
