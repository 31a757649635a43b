package com.example.embedder.embedders_expose_no_port;

import com.example.embedder.Offender;
import io.connectors.domain.connector.ConnectorRepository;
import java.util.Optional;

/** Sample: hands a port to anybody. */
@Offender
public final class Platform {
  private final ConnectorRepository connectors;

  Platform(ConnectorRepository connectors) {
    this.connectors = connectors;
  }

  public Optional<ConnectorRepository> connectors() {
    return Optional.of(connectors);
  }
}
