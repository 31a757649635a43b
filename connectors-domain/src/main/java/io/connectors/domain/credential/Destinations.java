package io.connectors.domain.credential;

import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Value: the destinations that credentials were saved for. For each marked place of the
 * configuration, it contains the origins found there, which can be empty. In a place, {@code *}
 * means every property or element.
 *
 * @param origins the origins by place, as text; equal origins have equal texts
 */
public record Destinations(Map<String, String> origins) {

  /** No destinations. */
  public static final Destinations NONE = new Destinations(Map.of());

  private static final String ANY = "*";

  /** Copies the origins, in the order of their places. */
  public Destinations {
    origins = Collections.unmodifiableMap(new TreeMap<>(origins));
  }

  /** The destinations of a configuration at these places. */
  public static Destinations of(Collection<JsonPointer> places, JsonObject settings) {
    Map<String, String> origins = new TreeMap<>();
    places.forEach(place -> origins.put(place.value(), originsAt(place, settings)));
    return new Destinations(origins);
  }

  /**
   * Reads the result of {@link #texts()}. Any other list is accepted and matches no configuration.
   */
  public static Destinations ofTexts(List<String> texts) {
    Map<String, String> origins = new TreeMap<>();
    for (int i = 0; i < texts.size(); i += 2) {
      origins.put(texts.get(i), i + 1 < texts.size() ? texts.get(i + 1) : "");
    }
    return new Destinations(origins);
  }

  /** A list of each place followed by its origins. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    origins.forEach((place, text) -> texts.addAll(List.of(place, text)));
    return texts;
  }

  /** The places. */
  public List<JsonPointer> places() {
    return origins.keySet().stream().filter(Destinations::isPlace).map(JsonPointer::new).toList();
  }

  /** The places at which a configuration has other destinations. */
  public List<JsonPointer> changedIn(JsonObject settings) {
    return places().stream()
        .filter(place -> !originsAt(place, settings).equals(origins.get(place.value())))
        .toList();
  }

  /** These destinations, and the other destinations at further places. */
  public Destinations and(Destinations others) {
    Map<String, String> both = new TreeMap<>(others.origins);
    both.putAll(origins);
    return new Destinations(both);
  }

  /** Whether a configuration has the same destinations at every place. */
  public boolean areIn(JsonObject settings) {
    return places().size() == origins.size() && changedIn(settings).isEmpty();
  }

  /** Only the places, because an address can contain a password. */
  @Override
  public String toString() {
    return "Destinations" + origins.keySet();
  }

  private static boolean isPlace(String text) {
    return text.isEmpty() || text.startsWith("/");
  }

  private static String originsAt(JsonPointer place, JsonObject settings) {
    Map<String, JsonValue> found = new TreeMap<>();
    collect(settings, place.names(), JsonPointer.ROOT, found);
    return new JsonObject(found).toString();
  }

  private static void collect(
      JsonValue value, List<String> steps, JsonPointer at, Map<String, JsonValue> found) {
    if (steps.isEmpty()) {
      collectAll(value, at, found);
      return;
    }
    String step = steps.get(0);
    List<String> rest = steps.subList(1, steps.size());
    children(value)
        .forEach(
            (name, child) -> {
              if (step.equals(ANY) || step.equals(name)) {
                collect(child, rest, at.child(name), found);
              }
            });
  }

  /** All values below a marked place belong to the destination, such as host and port. */
  private static void collectAll(JsonValue value, JsonPointer at, Map<String, JsonValue> found) {
    Map<String, JsonValue> children = children(value);
    if (children.isEmpty()) {
      found.put(at.value(), origin(value));
    }
    children.forEach((name, child) -> collectAll(child, at.child(name), found));
  }

  /** Numbers are normalized, because a store may write 1e2 as 100. */
  private static JsonValue origin(JsonValue value) {
    if (value instanceof JsonString text) {
      return JsonValue.of(Origin.of(text.value()).value());
    }
    return value instanceof JsonNumber number
        ? new JsonNumber(number.value().stripTrailingZeros())
        : value;
  }

  private static Map<String, JsonValue> children(JsonValue value) {
    if (value instanceof JsonObject object) {
      return object.properties();
    }
    Map<String, JsonValue> elements = new TreeMap<>();
    if (value instanceof JsonArray array) {
      for (int i = 0; i < array.elements().size(); i++) {
        elements.put(String.valueOf(i), array.elements().get(i));
      }
    }
    return elements;
  }
}
