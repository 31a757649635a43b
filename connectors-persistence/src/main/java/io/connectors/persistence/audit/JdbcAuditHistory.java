package io.connectors.persistence.audit;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.audit.AuditEntry;
import io.connectors.domain.audit.AuditFilter;
import io.connectors.domain.audit.AuditHistory;
import io.connectors.domain.audit.AuditPage;
import io.connectors.domain.audit.AuditPageRequest;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.persistence.unit.CurrentUnitOfWork;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Persistence adapter: reads a page of the audit trail, or the last uses of connectors, with one
 * query.
 */
@Singleton
final class JdbcAuditHistory implements AuditHistory {

  private final JdbcOperations operations;
  private final CurrentUnitOfWork unit;

  JdbcAuditHistory(@Named("default") JdbcOperations operations, CurrentUnitOfWork unit) {
    this.operations = operations;
    this.unit = unit;
  }

  @Override
  public AuditPage page(TenantScope scope, AuditFilter filter, AuditPageRequest page) {
    unit.requireReading(scope);
    AuditQuery query = AuditQuery.of(scope, filter, page);
    return operations.prepareStatement(
        query.sql(),
        statement -> {
          query.bind(statement);
          List<AuditEntry> found = new ArrayList<>();
          try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
              found.add(entry(result));
            }
          }
          return AuditPage.cut(found, page);
        });
  }

  @Override
  public Map<ConnectorId, AuditStamp> lastUses(TenantScope scope, Set<ConnectorId> connectors) {
    unit.requireReading(scope);
    LastUses query = new LastUses(scope, connectors);
    return operations.prepareStatement(
        query.sql(),
        statement -> {
          query.bind(statement);
          Map<ConnectorId, AuditStamp> uses = new HashMap<>();
          try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
              uses.put(
                  new ConnectorId(result.getObject(LastUses.CONNECTOR, UUID.class)),
                  entry(result).event().stamp());
            }
          }
          return uses;
        });
  }

  private AuditEntry entry(ResultSet result) {
    return AuditMapping.toEntry(operations.readEntity("", result, AuditRow.class));
  }
}
