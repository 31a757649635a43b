package io.connectors.persistence.audit;

import io.connectors.domain.access.CallOrigin;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEntry;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEvent.Subject;
import io.connectors.domain.audit.AuditEvent.TokenSubject;
import io.connectors.domain.audit.AuditEventId;
import io.connectors.domain.audit.AuditOutcome;
import io.connectors.domain.audit.AuditPurpose;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.domain.shared.TenantId;
import io.connectors.persistence.json.JsonColumn;
import io.connectors.persistence.unit.StoredTexts;
import java.util.List;
import java.util.Optional;

/** Maps audit events to rows and back. */
final class AuditMapping {

  /** Replaces an invalid tenant id; only reads across tenants find such a row. */
  private static final TenantId NO_TENANT = new TenantId("unknown");

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

  /** The event of a row. Rows edited by hand are readable too, so that no row hides others. */
  static AuditEntry toEntry(AuditRow row) {
    AuditEvent event =
        new AuditEvent(
            StoredTexts.attempt(() -> new TenantId(row.key().tenantId())).orElse(NO_TENANT),
            StoredTexts.stamp(row.actor(), row.actorName(), row.occurredAt()),
            StoredTexts.attempt(
                    () ->
                        new CallOrigin(
                            Optional.ofNullable(row.address()),
                            Optional.ofNullable(row.requestId())))
                .orElse(CallOrigin.INSIDE),
            AuditAction.ofKey(row.action()).orElse(AuditAction.ROW_UNREADABLE),
            Optional.ofNullable(row.purpose()).flatMap(AuditPurpose::ofKey),
            AuditOutcome.ofKey(row.outcome()).orElse(AuditOutcome.FAILED),
            Optional.ofNullable(row.subjects())
                .flatMap(column -> StoredTexts.attempt(() -> subjects(column)))
                .orElse(List.of()),
            serviceToken(row));
    return new AuditEntry(new AuditEventId(row.key().id()), event);
  }

  private static Optional<TokenSubject> serviceToken(AuditRow row) {
    return Optional.ofNullable(row.serviceTokenId())
        .map(ServiceTokenId::new)
        .map(id -> new TokenSubject(id, Optional.ofNullable(row.service()).orElse("unknown")));
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
        .flatMap(element -> StoredTexts.attempt(() -> subject((JsonObject) element)).stream())
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
