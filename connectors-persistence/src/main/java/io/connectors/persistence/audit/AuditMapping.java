package io.connectors.persistence.audit;

import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEntry;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEvent.Subject;
import io.connectors.domain.audit.AuditEvent.TokenSubject;
import io.connectors.domain.audit.AuditEventId;
import io.connectors.domain.audit.AuditOutcome;
import io.connectors.domain.audit.AuditPurpose;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.CallOrigin;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.domain.shared.TenantId;
import io.connectors.persistence.json.JsonColumn;
import java.util.List;
import java.util.Optional;

/** Between an audit event and its row. */
final class AuditMapping {

  private AuditMapping() {}

  static AuditRow toRow(AuditEntry entry) {
    AuditEvent event = entry.event();
    return new AuditRow(
        new AuditKey(event.tenant().value(), entry.id().value()),
        event.stamp().at(),
        event.stamp().by().subject(),
        event.stamp().by().name(),
        event.action().key(),
        subjects(event.subjects()).toString(),
        event.origin().address().orElse(null),
        event.origin().requestId().orElse(null),
        event.purpose().map(AuditPurpose::key).orElse(null),
        event.outcome().key(),
        event.serviceToken().map(token -> token.id().value()).orElse(null),
        event.serviceToken().map(TokenSubject::name).orElse(null));
  }

  static AuditEntry toEntry(AuditRow row) {
    AuditEvent event =
        new AuditEvent(
            new TenantId(row.key().tenantId()),
            new AuditStamp(new Actor(row.actor(), row.actorName()), row.occurredAt()),
            new CallOrigin(
                Optional.ofNullable(row.address()), Optional.ofNullable(row.requestId())),
            known(AuditAction.ofKey(row.action())),
            Optional.ofNullable(row.purpose()).map(key -> known(AuditPurpose.ofKey(key))),
            known(AuditOutcome.ofKey(row.outcome())),
            subjects(row.subjects()),
            serviceToken(row));
    return new AuditEntry(new AuditEventId(row.key().id()), event);
  }

  private static Optional<TokenSubject> serviceToken(AuditRow row) {
    return Optional.ofNullable(row.serviceTokenId())
        .map(ServiceTokenId::new)
        .map(id -> new TokenSubject(id, Optional.ofNullable(row.service()).orElseThrow()));
  }

  private static <T> T known(Optional<T> value) {
    return value.orElseThrow(
        () -> new IllegalStateException("the trail holds a word that this version does not know"));
  }

  private static JsonArray subjects(List<Subject> subjects) {
    return new JsonArray(subjects.stream().<JsonValue>map(AuditMapping::subject).toList());
  }

  private static JsonObject subject(Subject subject) {
    return JsonObject.EMPTY
        .with("connector", JsonValue.of(subject.connector().toString()))
        .with("fields", JsonValue.ofStrings(subject.fields()));
  }

  private static List<Subject> subjects(String column) {
    return JsonColumn.array(column).elements().stream()
        .map(element -> subject((JsonObject) element))
        .toList();
  }

  private static Subject subject(JsonObject object) {
    return new Subject(
        object.text("connector").flatMap(ConnectorId::parse).orElseThrow(),
        object.array("fields").map(JsonArray::elements).orElse(List.of()).stream()
            .map(field -> ((JsonString) field).value())
            .toList());
  }
}
