package com.example.broadcaster.files;

import io.connectors.domain.access.CallOrigin;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEntry;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEventId;
import io.connectors.domain.audit.AuditOutcome;
import io.connectors.domain.audit.AuditPurpose;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.domain.shared.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Converts audit events to JSON and back. */
final class AuditJson {

  private AuditJson() {}

  static JsonObject write(AuditEvent event) {
    List<JsonValue> subjects = new ArrayList<>();
    for (AuditEvent.Subject subject : event.subjects()) {
      subjects.add(
          JsonObject.EMPTY
              .with("connector", JsonValue.of(subject.connector().toString()))
              .with("fields", JsonValue.ofStrings(subject.fields())));
    }
    JsonObject json =
        write(event.stamp())
            .with("id", JsonValue.of(AuditEventId.random().toString()))
            .with("action", JsonValue.of(event.action().key()))
            .with("outcome", JsonValue.of(event.outcome().key()))
            .with("subjects", new JsonArray(subjects));
    json = with(json, "address", event.origin().address());
    json = with(json, "request", event.origin().requestId());
    json = with(json, "token", event.serviceToken().map(token -> token.id().toString()));
    json = with(json, "service", event.serviceToken().map(AuditEvent.TokenSubject::name));
    return with(json, "purpose", event.purpose().map(AuditPurpose::key));
  }

  static AuditEntry read(TenantId tenant, JsonObject json) {
    AuditEvent event =
        new AuditEvent(
            tenant,
            readStamp(json),
            new CallOrigin(json.text("address"), json.text("request")),
            json.text("action").flatMap(AuditAction::ofKey).orElseThrow(),
            json.text("purpose").flatMap(AuditPurpose::ofKey),
            json.text("outcome").flatMap(AuditOutcome::ofKey).orElseThrow(),
            elementsOf(json, "subjects").stream().map(AuditJson::readSubject).toList(),
            json.text("token").flatMap(ServiceTokenId::parse).map(id -> readToken(id, json)));
    return new AuditEntry(json.text("id").flatMap(AuditEventId::parse).orElseThrow(), event);
  }

  private static AuditEvent.Subject readSubject(JsonValue subject) {
    JsonObject json = (JsonObject) subject;
    return new AuditEvent.Subject(
        json.text("connector").flatMap(ConnectorId::parse).orElseThrow(),
        elementsOf(json, "fields").stream().map(field -> ((JsonString) field).value()).toList());
  }

  private static AuditEvent.TokenSubject readToken(ServiceTokenId id, JsonObject json) {
    return new AuditEvent.TokenSubject(id, json.text("service").orElseThrow());
  }

  private static List<JsonValue> elementsOf(JsonObject json, String property) {
    return json.array(property).orElseThrow().elements();
  }

  private static JsonObject with(JsonObject json, String property, Optional<String> text) {
    return text.map(value -> json.with(property, JsonValue.of(value))).orElse(json);
  }

  static JsonObject write(AuditStamp stamp) {
    return JsonObject.EMPTY
        .with("by", JsonValue.of(stamp.by().subject()))
        .with("name", JsonValue.of(stamp.by().name()))
        .with("at", JsonValue.of(stamp.at().toString()));
  }

  static AuditStamp readStamp(JsonObject json) {
    return new AuditStamp(
        new Actor(json.text("by").orElseThrow(), json.text("name").orElseThrow()),
        Instant.parse(json.text("at").orElseThrow()));
  }
}
