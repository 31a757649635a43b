package io.connectors.persistence.audit;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.persistence.unit.UuidArray;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;

/** A SELECT of the newest event of each connector that returned its credentials. */
record LastUses(TenantScope scope, Set<ConnectorId> connectors) {

  /** The column with the connector of the event. */
  static final String CONNECTOR = "used_connector";

  String sql() {
    return """
    SELECT e.*, wanted.id AS used_connector
    FROM unnest(?::uuid[]) wanted (id)
    CROSS JOIN LATERAL (
      SELECT s.tenant_id, s.event_id FROM audit_subjects s
      WHERE s.connector_id = wanted.id AND s.opened AND %s
      ORDER BY s.occurred_at DESC, s.event_id DESC LIMIT 1
    ) latest
    JOIN audit_events e ON e.tenant_id = latest.tenant_id AND e.id = latest.event_id
    """
        .formatted(scope instanceof TenantScope.One ? "s.tenant_id = ?" : "true");
  }

  void bind(PreparedStatement statement) throws SQLException {
    statement.setArray(1, UuidArray.of(statement, connectors.stream()));
    if (scope instanceof TenantScope.One one) {
      statement.setString(2, one.tenant().value());
    }
  }
}
