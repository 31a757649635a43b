package io.connectors.web.dialog;

import io.connectors.domain.connector.Connector;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.web.json.JsonReader;
import io.connectors.web.shared.FormFields;
import io.connectors.web.shared.FormVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody saw who began to change a connector: it goes along with the form, so that a change
 * made meanwhile can be told. Nothing of the credentials is in it.
 */
record Snapshot(String version, JsonObject values) {

  private static final String SEEN = "seen";

  private static final String NAME = "name";
  private static final String TAGS = "tags";
  private static final String STATUS = "status";
  private static final String CONFIG = "config";

  static Snapshot of(Connector connector) {
    Map<String, JsonValue> values = new LinkedHashMap<>();
    values.put(NAME, JsonValue.of(connector.name().value()));
    List<JsonValue> tags = new ArrayList<>();
    connector.tags().values().forEach(tag -> tags.add(JsonValue.of(tag)));
    values.put(TAGS, new JsonArray(tags));
    values.put(STATUS, JsonValue.of(connector.state().status().key()));
    values.put(CONFIG, connector.configuration().values());
    return new Snapshot(String.valueOf(connector.version().value()), new JsonObject(values));
  }

  /** The snapshot that a form brought along; nothing is in it if it is none of ours. */
  static Snapshot read(FormFields fields) {
    String version = fields.text(FormVersion.FIELD);
    try {
      byte[] seen = fields.text(SEEN).getBytes(StandardCharsets.UTF_8);
      return new Snapshot(version, JsonReader.readObject(seen));
    } catch (InvalidRequest madeUp) {
      return new Snapshot(version, JsonObject.EMPTY);
    }
  }

  /** The fields that bring it along. */
  Map<String, String> hidden() {
    return Map.of(FormVersion.FIELD, version, SEEN, values.toString());
  }

  /**
   * What is different in a later one.
   *
   * @param titles what the form calls the settings
   */
  List<Change> changesTo(Snapshot later, Map<String, String> titles) {
    List<Change> changes = new ArrayList<>();
    compare("Name", values.get(NAME), later.values.get(NAME), changes);
    compare("Tags", values.get(TAGS), later.values.get(TAGS), changes);
    compare("Status", values.get(STATUS), later.values.get(STATUS), changes);
    JsonObject before = values.object(CONFIG).orElse(JsonObject.EMPTY);
    JsonObject after = later.values.object(CONFIG).orElse(JsonObject.EMPTY);
    Set<String> properties = new LinkedHashSet<>(before.properties().keySet());
    properties.addAll(after.properties().keySet());
    for (String property : properties) {
      String title = titles.getOrDefault(property, property);
      compare(title, before.get(property), after.get(property), changes);
    }
    return changes;
  }

  private static void compare(
      String title, Optional<JsonValue> before, Optional<JsonValue> after, List<Change> changes) {
    if (!before.equals(after)) {
      changes.add(new Change(title, words(after)));
    }
  }

  private static String words(Optional<JsonValue> value) {
    return value.map(Change::words).orElse("nothing");
  }
}
