package com.example.embedder.embedders_expose_no_port;

import io.connectors.domain.connector.ConnectorRepository;

/** Sample: keeps ports among the few that assemble. */
final class Wiring {
  ConnectorRepository connectors(ConnectorRepository chosen) {
    return chosen;
  }
}
