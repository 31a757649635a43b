package com.example.embedder.embedders_expose_no_port;

import com.example.embedder.Offender;
import io.connectors.domain.connector.ConnectorRepository;
import java.util.ArrayList;

/** Sample: is itself a list of ports. */
@Offender
public final class Shelf extends ArrayList<ConnectorRepository> {
  private static final long serialVersionUID = 1;
}
