package com.example.embedder.embedders_expose_no_port;

import io.connectors.domain.Ports;
import io.connectors.domain.connector.ConnectorRepository;

/** Sample: assembles parts that its caller passes. */
public final class Assembly {
  private final Ports ports;

  public Assembly(ConnectorRepository connectors, Ports others) {
    this.ports =
        new Ports(
            others.unitOfWork(),
            others.catalog(),
            connectors,
            others.auditTrail(),
            others.auditHistory(),
            others.validator(),
            others.vault(),
            others.completedRequests(),
            others.serviceTokens(),
            others.clock());
  }

  @Override
  public String toString() {
    return ports.toString();
  }
}
