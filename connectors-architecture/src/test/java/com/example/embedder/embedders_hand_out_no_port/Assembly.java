package com.example.embedder.embedders_hand_out_no_port;

import io.connectors.application.Ports;
import io.connectors.domain.connector.ConnectorRepository;

/** Sample: assembles, and is told by its caller what to assemble with. */
public final class Assembly {
  private final Ports ports;

  public Assembly(ConnectorRepository connectors) {
    this.ports = new Ports(connectors);
  }

  @Override
  public String toString() {
    return ports.toString();
  }
}
