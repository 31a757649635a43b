package io.connectors.persistence.connector;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.connector.ConnectorName;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.persistence.unit.StoredTexts;
import io.connectors.persistence.unit.UuidArray;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads the names of connectors with one query. */
@Singleton
final class ConnectorNames {

  private static final String OF_ALL = "SELECT id, name FROM connectors WHERE id = ANY (?::uuid[])";
  private static final String OF_ONE = OF_ALL + " AND tenant_id = ?";

  private final JdbcOperations operations;

  ConnectorNames(@Named("default") JdbcOperations operations) {
    this.operations = operations;
  }

  Map<ConnectorId, ConnectorName> read(TenantScope scope, Set<ConnectorId> ids) {
    return operations.prepareStatement(
        scope instanceof TenantScope.One ? OF_ONE : OF_ALL,
        statement -> {
          statement.setArray(1, UuidArray.of(statement, ids.stream()));
          if (scope instanceof TenantScope.One one) {
            statement.setString(2, one.tenant().value());
          }
          return names(statement);
        });
  }

  private static Map<ConnectorId, ConnectorName> names(PreparedStatement statement)
      throws SQLException {
    Map<ConnectorId, ConnectorName> names = new HashMap<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        UUID id = rows.getObject("id", UUID.class);
        names.put(new ConnectorId(id), StoredTexts.connectorName(rows.getString("name"), id));
      }
    }
    return names;
  }
}
