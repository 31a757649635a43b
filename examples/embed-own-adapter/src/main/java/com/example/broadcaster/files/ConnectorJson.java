package com.example.broadcaster.files;

import io.connectors.domain.catalog.CatalogId;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorName;
import io.connectors.domain.connector.ConnectorState;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.connector.Tags;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.Version;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** Converts a connector, with its encrypted credentials, to JSON and back. */
final class ConnectorJson {

  private ConnectorJson() {}

  static JsonObject write(Connector connector) {
    JsonObject json =
        JsonObject.EMPTY
            .with("id", JsonValue.of(connector.id().toString()))
            .with("type", JsonValue.of(connector.catalogId().toString()))
            .with("name", JsonValue.of(connector.name().value()))
            .with("config", connector.configuration().values())
            .with("tags", JsonValue.ofStrings(connector.tags().values()))
            .with("state", write(connector.state()))
            .with("version", JsonValue.of(Long.toString(connector.version().value())))
            .with("created", AuditJson.write(connector.created()))
            .with("updated", AuditJson.write(connector.updated()));
    return connector
        .credentials()
        .map(credentials -> json.with("credentials", write(credentials)))
        .orElse(json);
  }

  static Connector read(TenantId tenant, JsonObject json) {
    return new Connector(
        ConnectorId.parse(text(json, "id")).orElseThrow(),
        tenant,
        CatalogId.parse(text(json, "type")).orElseThrow(),
        new ConnectorName(text(json, "name")),
        new Configuration(json.object("config").orElseThrow()),
        json.object("credentials").map(ConnectorJson::readCredentials),
        new Tags(texts(json, "tags")),
        readState(json.object("state").orElseThrow()),
        new Version(Long.parseLong(text(json, "version"))),
        AuditJson.readStamp(json.object("created").orElseThrow()),
        AuditJson.readStamp(json.object("updated").orElseThrow()));
  }

  private static JsonObject write(ConnectorState state) {
    JsonObject json =
        JsonObject.EMPTY
            .with("status", JsonValue.of(state.status().key()))
            .with("since", JsonValue.of(state.changedAt().toString()))
            .with("before_error", JsonValue.of(state.beforeError().key()));
    return state.reason().map(why -> json.with("reason", JsonValue.of(why))).orElse(json);
  }

  private static ConnectorState readState(JsonObject json) {
    return new ConnectorState(
        ConnectorStatus.ofKey(text(json, "status")).orElseThrow(),
        json.text("reason"),
        Instant.parse(text(json, "since")),
        ConnectorStatus.ofKey(text(json, "before_error")).orElseThrow());
  }

  private static JsonObject write(SealedCredentials sealed) {
    JsonObject json =
        JsonObject.EMPTY
            .with(
                "ciphertext", JsonValue.of(Base64.getEncoder().encodeToString(sealed.ciphertext())))
            .with("fields", JsonValue.ofStrings(sealed.fields()))
            .with("destinations", JsonValue.ofStrings(sealed.destinations().texts()));
    return sealed
        .unreadableSince()
        .map(since -> json.with("unreadable_since", JsonValue.of(since.toString())))
        .orElse(json);
  }

  private static SealedCredentials readCredentials(JsonObject json) {
    SealedCredentials sealed =
        SealedCredentials.of(
            Base64.getDecoder().decode(text(json, "ciphertext")),
            texts(json, "fields"),
            Destinations.ofTexts(texts(json, "destinations")));
    return json.text("unreadable_since")
        .map(Instant::parse)
        .map(sealed::foundUnreadable)
        .orElse(sealed);
  }

  private static String text(JsonObject json, String property) {
    return json.text(property).orElseThrow();
  }

  private static List<String> texts(JsonObject json, String property) {
    JsonArray array = json.array(property).orElseThrow();
    return array.elements().stream().map(element -> ((JsonString) element).value()).toList();
  }
}
