package io.connectors.rules.samples.crypto_and_schema_know_no_unit_of_work_audit_trail_or_connector_repository.crypto;

import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.rules.samples.Offender;

/** Sample: reads connectors. */
@Offender
final class KeyUser {
  private final ConnectorRepository connectors;

  KeyUser(ConnectorRepository connectors) {
    this.connectors = connectors;
  }

  ConnectorRepository connectors() {
    return connectors;
  }
}
