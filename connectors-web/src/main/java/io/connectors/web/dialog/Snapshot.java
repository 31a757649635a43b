package io.connectors.web.dialog;

import io.connectors.application.connector.InstalledConnector;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonBoolean;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.domain.shared.Sha256;
import io.connectors.web.json.JsonReader;
import io.connectors.web.message.Messages;
import io.connectors.web.shared.DisplayTime;
import io.connectors.web.shared.FormFields;
import io.connectors.web.shared.HiddenFields;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Value: digests of the values when a dialog was opened, for detecting concurrent changes. A hidden
 * field carries it; it has no credentials.
 *
 * @param digests by the pointer of the value
 */
record Snapshot(String version, JsonObject digests) {

  private static final String SEEN = "seen";
  private static final String NAME = "/name";
  private static final String TAGS = "/tags";
  private static final String STATUS = "/status";
  private static final String CONFIG = "/config/";
  private static final int DIGEST_BYTES = 12;

  /**
   * Value: a changed value.
   *
   * @param title the label in the form
   * @param now the current value as text
   */
  record Change(String title, String now) {

    static String words(JsonValue value) {
      if (value instanceof JsonString text) {
        return text.value();
      }
      if (value instanceof JsonBoolean truth) {
        return Messages.ENGLISH.text(truth.value() ? "dialog.conflict.yes" : "dialog.conflict.no");
      }
      if (value instanceof JsonArray array) {
        return array.elements().isEmpty()
            ? Messages.ENGLISH.text("dialog.conflict.nothing")
            : array.elements().stream().map(Change::words).collect(Collectors.joining(", "));
      }
      return value.toString();
    }
  }

  /**
   * Value: a change by another user while this form was open.
   *
   * @param who the user who made the last change
   * @param at to the second
   * @param changes empty if the credentials changed, which are never shown
   */
  record Conflict(String who, DisplayTime at, List<Change> changes) {}

  static Snapshot of(Connector connector) {
    Map<String, JsonValue> digests = new LinkedHashMap<>();
    values(connector)
        .forEach((pointer, value) -> digests.put(pointer, JsonValue.of(digest(value))));
    return new Snapshot(String.valueOf(connector.version().value()), new JsonObject(digests));
  }

  /** The snapshot of a submitted form; without digests if the field is malformed. */
  static Snapshot read(FormFields fields) {
    String version = fields.text(HiddenFields.VERSION);
    try {
      byte[] seen = fields.text(SEEN).getBytes(StandardCharsets.UTF_8);
      return new Snapshot(version, JsonReader.readObject(seen));
    } catch (InvalidRequest malformed) {
      return new Snapshot(version, JsonObject.EMPTY);
    }
  }

  Map<String, String> hidden() {
    return Map.of(HiddenFields.VERSION, version, SEEN, digests.toString());
  }

  Conflict conflictWith(InstalledConnector now) {
    Connector connector = now.connector();
    return new Conflict(
        connector.updated().by().name(),
        DisplayTime.precisely(connector.updated().at()),
        changesTo(connector, now.entry().configSchema().document()));
  }

  /**
   * The changed values.
   *
   * @param schema has the titles of the settings
   */
  private List<Change> changesTo(Connector now, JsonObject schema) {
    Map<String, JsonValue> values = values(now);
    JsonObject current = of(now).digests;
    Set<String> pointers = new LinkedHashSet<>(digests.properties().keySet());
    pointers.addAll(current.properties().keySet());
    return pointers.stream()
        .filter(pointer -> !digests.get(pointer).equals(current.get(pointer)))
        .map(
            pointer ->
                new Change(
                    title(pointer, schema),
                    Change.words(values.getOrDefault(pointer, new JsonArray(List.of())))))
        .toList();
  }

  /** Sixteen characters, regardless of the length of the value. */
  private static String digest(JsonValue value) {
    byte[] digest = Arrays.copyOf(Sha256.of(value.toString()), DIGEST_BYTES);
    return Base64.getUrlEncoder().encodeToString(digest);
  }

  private static Map<String, JsonValue> values(Connector connector) {
    Map<String, JsonValue> values = new LinkedHashMap<>();
    values.put(NAME, JsonValue.of(connector.name().value()));
    values.put(TAGS, new JsonArray(connector.tags().values().stream().map(JsonValue::of).toList()));
    values.put(STATUS, JsonValue.of(connector.state().status().key()));
    connector
        .configuration()
        .values()
        .properties()
        .forEach((name, value) -> values.put(CONFIG + name, value));
    return values;
  }

  private static String title(String pointer, JsonObject schema) {
    return switch (pointer) {
      case NAME -> Messages.ENGLISH.text("dialog.conflict.name");
      case TAGS -> Messages.ENGLISH.text("dialog.conflict.tags");
      case STATUS -> Messages.ENGLISH.text("dialog.conflict.status");
      default -> {
        String property = pointer.startsWith(CONFIG) ? pointer.substring(CONFIG.length()) : pointer;
        yield schema
            .object("properties")
            .flatMap(properties -> properties.object(property))
            .flatMap(definition -> definition.text("title"))
            .orElse(property);
      }
    };
  }
}
