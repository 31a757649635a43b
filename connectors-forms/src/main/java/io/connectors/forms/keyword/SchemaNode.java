package io.connectors.forms.keyword;

import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A schema inside a document, with its reference resolved. Texts beside a reference, such as {@code
 * title}, replace those of the referenced schema.
 *
 * @param followed the references from the root; a repeated one would be a cycle
 * @param depth the number of schemas around this one
 */
public record SchemaNode(
    JsonObject document, JsonObject keywords, Set<String> followed, int depth) {

  private static final int DEEPEST = 64;
  private static final Set<String> NOTES =
      Set.of("title", "description", "default", "examples", "readOnly");

  public static SchemaNode root(JsonObject document) {
    return new SchemaNode(document, document, Set.of(), 0);
  }

  /** Whether a control can have this name; browsers change line breaks. */
  public static boolean isNameable(String name) {
    return name.chars().noneMatch(Character::isISOControl);
  }

  /** A schema inside this one; absent if it is not an object, too deep, or recursive. */
  public Optional<SchemaNode> inside(JsonValue schema) {
    Set<String> path = new HashSet<>(followed);
    Optional<JsonObject> found = asObject(schema);
    while (depth < DEEPEST && found.flatMap(object -> object.text("$ref")).isPresent()) {
      JsonObject referring = found.orElseThrow();
      String reference = referring.text("$ref").orElseThrow();
      found =
          path.add(reference)
              ? at(reference).map(target -> over(target, notes(referring)))
              : Optional.empty();
    }
    return depth < DEEPEST
        ? found.map(object -> new SchemaNode(document, object, path, depth + 1).unwrapped())
        : Optional.empty();
  }

  /** The schemas in a list; absent unless all can be resolved. */
  public List<SchemaNode> list(String keyword) {
    List<JsonValue> schemas = keywords.array(keyword).map(JsonArray::elements).orElse(List.of());
    List<SchemaNode> nodes = schemas.stream().flatMap(each -> inside(each).stream()).toList();
    return nodes.size() == schemas.size() ? nodes : List.of();
  }

  /** A schema with other keywords. */
  public SchemaNode with(JsonObject others) {
    return new SchemaNode(document, others, followed, depth);
  }

  /** The schemas of the properties, by name. */
  public Map<String, JsonValue> properties() {
    return keywords.object("properties").orElse(JsonObject.EMPTY).properties();
  }

  /** The names of the required properties. */
  public Set<String> required() {
    Set<String> names = new HashSet<>();
    for (JsonValue name : keywords.array("required").map(JsonArray::elements).orElse(List.of())) {
      if (name instanceof JsonString text) {
        names.add(text.value());
      }
    }
    return names;
  }

  /** The type of the values; empty if unknown. */
  public String type() {
    if (keywords.get("type").isEmpty()) {
      return isComposed() || keywords.object("properties").isPresent() ? "object" : "";
    }
    List<JsonValue> types = keywords.array("type").map(JsonArray::elements).orElse(List.of());
    return keywords
        .text("type")
        .orElse(types.size() == 1 && types.get(0) instanceof JsonString one ? one.value() : "");
  }

  public Optional<BigDecimal> number(String keyword) {
    return keywords
        .get(keyword)
        .filter(JsonNumber.class::isInstance)
        .map(value -> ((JsonNumber) value).value());
  }

  public int count(String keyword, int otherwise) {
    return number(keyword)
        .map(count -> count.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue())
        .orElse(otherwise);
  }

  /** Merges keywords; the first ones win. */
  public static JsonObject over(JsonObject below, JsonObject above) {
    Map<String, JsonValue> merged = new LinkedHashMap<>(below.properties());
    merged.putAll(above.properties());
    return new JsonObject(merged);
  }

  private boolean isComposed() {
    return list("allOf").stream()
        .map(SchemaNode::keywords)
        .anyMatch(
            part ->
                part.object("properties").isPresent()
                    || part.text("type").equals(Optional.of("object")));
  }

  /** In draft-07, a single {@code allOf} adds keywords beside a reference. */
  private SchemaNode unwrapped() {
    boolean bare = keywords.get("type").isEmpty() && keywords.get("properties").isEmpty();
    boolean lone = keywords.array("allOf").filter(all -> all.elements().size() == 1).isPresent();
    List<SchemaNode> parts = bare && lone ? list("allOf") : List.of();
    if (parts.isEmpty()) {
      return this;
    }
    Map<String, JsonValue> own = new LinkedHashMap<>(keywords.properties());
    own.remove("allOf");
    SchemaNode part = parts.get(0);
    return part.with(over(part.keywords, new JsonObject(own)));
  }

  /** The keywords with texts for users. */
  public static JsonObject notes(JsonObject schema) {
    Map<String, JsonValue> notes = new LinkedHashMap<>(schema.properties());
    notes.keySet().removeIf(name -> !NOTES.contains(name) && !name.startsWith("x-"));
    return new JsonObject(notes);
  }

  private Optional<JsonObject> at(String reference) {
    return JsonPointer.ofFragment(reference)
        .flatMap(place -> place.in(document))
        .flatMap(SchemaNode::asObject);
  }

  private static Optional<JsonObject> asObject(JsonValue value) {
    return value instanceof JsonObject object ? Optional.of(object) : Optional.empty();
  }
}
