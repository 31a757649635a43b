package io.connectors.persistence.audit;

import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEvent.Subject;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Row: an audit event as the table keeps it. */
@MappedEntity("audit_events")
record AuditRow(
    @EmbeddedId AuditKey key,
    Instant occurredAt,
    String actor,
    String actorName,
    String action,
    @TypeDef(type = DataType.JSON) String subjects) {

  static AuditRow of(AuditEvent event) {
    return new AuditRow(
        new AuditKey(event.tenant().value(), UUID.randomUUID()),
        event.stamp().at(),
        event.stamp().by().subject(),
        event.stamp().by().name(),
        event.action().key(),
        subjects(event.subjects()).toString());
  }

  private static JsonArray subjects(List<Subject> subjects) {
    return new JsonArray(subjects.stream().<JsonValue>map(AuditRow::subject).toList());
  }

  private static JsonObject subject(Subject subject) {
    return JsonObject.EMPTY
        .with("connector", JsonValue.of(subject.connector().toString()))
        .with("fields", JsonValue.ofStrings(subject.fields()));
  }
}
