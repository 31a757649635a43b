package io.connectors.persistence.audit;

import io.connectors.domain.audit.AuditEntry;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEvent.Subject;
import io.connectors.persistence.unit.UuidArray;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;

/** Inserts all subjects of an event with one statement. */
@Singleton
final class SubjectRows {

  private static final String SQL =
      """
      INSERT INTO audit_subjects (tenant_id, connector_id, occurred_at, event_id, opened)
      SELECT DISTINCT ?::text, named.id, ?::timestamptz, ?::uuid, ?::boolean FROM unnest(?::uuid[]) named (id)
      """;

  private final JdbcOperations operations;

  SubjectRows(@Named("default") JdbcOperations operations) {
    this.operations = operations;
  }

  void save(AuditEntry entry) {
    AuditEvent event = entry.event();
    if (event.subjects().isEmpty()) {
      return;
    }
    operations.prepareStatement(
        SQL,
        statement -> {
          statement.setString(1, event.tenant().value());
          statement.setObject(2, event.stamp().at().atOffset(ZoneOffset.UTC));
          statement.setObject(3, entry.id().value());
          statement.setBoolean(4, event.usesCredentials());
          statement.setArray(
              5, UuidArray.of(statement, event.subjects().stream().map(Subject::connector)));
          return statement.executeUpdate();
        });
  }
}
