package io.connectors.schema;

import com.google.re2j.Pattern;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Reason;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.json.JSONObject;

/**
 * Schema adapter: a failure that everit reports at an object. If it concerns one property, it is
 * moved there.
 *
 * @param schema the violated schema
 * @param object the object at the place
 */
record ObjectFailure(JsonPointer place, JsonObject schema, JSONObject object) {

  Stream<KeywordViolation> findings(String keyword) {
    return switch (keyword) {
      case "required" -> missing();
      case "dependencies" -> dependent();
      case "additionalProperties" -> unknown();
      default -> Stream.of(KeywordViolation.of(place, keyword, KeywordReasons.of(keyword, schema)));
    };
  }

  private Stream<KeywordViolation> missing() {
    List<String> names = names(schema.get("required").orElse(JsonValue.none()));
    return names.stream()
        .filter(name -> !object.has(name))
        .map(name -> KeywordViolation.required(place.child(name), names));
  }

  private Stream<KeywordViolation> dependent() {
    return inside("dependencies").entrySet().stream()
        .filter(dependency -> object.has(dependency.getKey()))
        .flatMap(
            dependency ->
                names(dependency.getValue()).stream()
                    .filter(name -> !object.has(name))
                    .map(
                        name ->
                            KeywordViolation.of(
                                place.child(name),
                                "dependencies",
                                new Reason.RequiredWith(dependency.getKey()))));
  }

  private Stream<KeywordViolation> unknown() {
    List<Pattern> patterns =
        inside("patternProperties").keySet().stream().map(Pattern::compile).toList();
    return object.keySet().stream()
        .filter(name -> !inside("properties").containsKey(name))
        .filter(name -> patterns.stream().noneMatch(pattern -> pattern.matcher(name).find()))
        .map(
            name ->
                KeywordViolation.of(
                    place.child(name), "additionalProperties", FieldReason.UNKNOWN_FIELD));
  }

  private Map<String, JsonValue> inside(String keyword) {
    return schema.object(keyword).orElse(JsonObject.EMPTY).properties();
  }

  private static List<String> names(JsonValue value) {
    List<JsonValue> elements = value instanceof JsonArray array ? array.elements() : List.of();
    return elements.stream()
        .filter(JsonString.class::isInstance)
        .map(name -> ((JsonString) name).value())
        .toList();
  }
}
