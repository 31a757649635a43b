package com.example.broadcaster.files;

import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes what was done, by whom and when, as JSON. */
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
    return write(event.stamp())
        .with("action", JsonValue.of(event.action().name()))
        .with("subjects", new JsonArray(subjects));
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
