package com.example.embedder.embedders_call_no_port;

import com.example.embedder.Offender;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.shared.TenantId;

/** Sample: reads past the use cases. */
@Offender
record Dashboard(ConnectorRepository connectors) {
  int size(TenantId tenant) {
    return connectors.active(tenant).size();
  }
}
