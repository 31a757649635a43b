package io.connectors.persistence.connector;

import io.connectors.domain.connector.Connector;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import java.util.UUID;

/** Row: the primary key of a connector. */
@Embeddable
record ConnectorKey(@MappedProperty("tenant_id") String tenantId, @MappedProperty("id") UUID id) {

  static ConnectorKey of(Connector connector) {
    return new ConnectorKey(connector.tenant().value(), connector.id().value());
  }
}
