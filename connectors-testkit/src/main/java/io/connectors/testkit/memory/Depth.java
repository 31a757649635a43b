package io.connectors.testkit.memory;

import io.connectors.domain.configuration.ConfigurationReport;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.Counted;
import io.connectors.domain.shared.violation.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** In-memory adapter: how deep a document may be. Looks level by level, without recursion. */
final class Depth {

  private static final int MOST_LEVELS = 64;

  private Depth() {}

  static ConfigurationReport check(JsonObject document) {
    return document.properties().entrySet().stream()
        .filter(property -> levels(property.getValue()) >= MOST_LEVELS)
        .findFirst()
        .map(
            property ->
                ConfigurationReport.of(
                    JsonPointer.to(property.getKey()),
                    new Reason.TooMany(Counted.LEVELS, MOST_LEVELS)))
        .orElse(ConfigurationReport.CLEAN);
  }

  private static int levels(JsonValue value) {
    int levels = 0;
    List<JsonValue> level = List.of(value);
    while (!level.isEmpty() && levels < MOST_LEVELS) {
      levels++;
      List<JsonValue> next = new ArrayList<>();
      level.forEach(outer -> next.addAll(inside(outer)));
      level = next;
    }
    return levels;
  }

  private static Collection<JsonValue> inside(JsonValue value) {
    if (value instanceof JsonArray array) {
      return array.elements();
    }
    return value instanceof JsonObject object ? object.properties().values() : List.of();
  }
}
