package io.connectors.testkit.memory;

import io.connectors.domain.connector.Connector;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.TenantId;

/** Value: the primary key of a connector. */
record Place(TenantId tenant, ConnectorId id) {

  static Place of(Connector connector) {
    return new Place(connector.tenant(), connector.id());
  }
}
