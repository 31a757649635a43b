package io.connectors.schema;

import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import java.util.List;
import java.util.Map;

/**
 * Schema adapter: what a violation is called, for the person who fills in a form. The words come
 * from the keyword and the schema; the value that was wrong is not even at hand here.
 */
final class Words {

  private static final int MOST_OPTIONS = 20;
  private static final String OTHERWISE = "does not have the expected form";

  private static final Map<String, String> TYPES =
      Map.of(
          "string", "text",
          "number", "a number",
          "integer", "a whole number",
          "boolean", "true or false",
          "array", "a list",
          "object", "an object",
          "null", "null");

  private Words() {}

  /** What to say where a value violates that keyword of that schema. */
  static String of(String keyword, JsonObject schema) {
    return switch (keyword) {
      case "type" -> "must be " + type(schema);
      case "enum" -> options(schema);
      case "const" -> "must be " + option(schema.get("const").orElse(JsonValue.none()));
      case "minLength", "maxLength" -> length(keyword, schema);
      case "pattern" -> schema.text(Keywords.PATTERN_MESSAGE).orElse(OTHERWISE);
      case "format" -> "must be a valid regular expression"; // the others have messages
      case "items" -> "must not have so many entries";
      case "uniqueItems" -> "must not have the same entry twice";
      case "contains" -> "must have an entry of the expected form";
      case "oneOf" -> "must fit exactly one of the alternatives";
      case "not", "false" -> "is not allowed";
      default -> limits(keyword, schema);
    };
  }

  private static String limits(String keyword, JsonObject schema) {
    return switch (keyword) {
      case "minimum" -> "must be at least " + limit(keyword, schema);
      case "maximum" -> "must be at most " + limit(keyword, schema);
      case "exclusiveMinimum" -> "must be more than " + limit(keyword, schema);
      case "exclusiveMaximum" -> "must be less than " + limit(keyword, schema);
      case "multipleOf" -> "must be a multiple of " + limit(keyword, schema);
      case "minItems" -> "must have at least " + count(keyword, schema, "entry", "entries");
      case "maxItems" -> "must have at most " + count(keyword, schema, "entry", "entries");
      case "minProperties" -> "must have at least " + count(keyword, schema, "field", "fields");
      case "maxProperties" -> "must have at most " + count(keyword, schema, "field", "fields");
      default -> OTHERWISE;
    };
  }

  /** Some words as a person lists them: "a, b and c". */
  static String listed(List<String> words, String last) {
    int end = words.size() - 1;
    return end < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, end)) + " " + last + " " + words.get(end);
  }

  private static String type(JsonObject schema) {
    List<JsonValue> types =
        schema
            .array("type")
            .map(JsonArray::elements)
            .orElseGet(() -> List.of(schema.get("type").orElse(JsonValue.none())));
    return listed(
        types.stream().map(type -> TYPES.getOrDefault(option(type), "of another type")).toList(),
        "or");
  }

  private static String options(JsonObject schema) {
    List<JsonValue> options = schema.array("enum").map(JsonArray::elements).orElse(List.of());
    if (options.size() > MOST_OPTIONS) {
      return "must be one of the options";
    }
    String listed = String.join(", ", options.stream().map(Words::option).toList());
    return (options.size() == 1 ? "must be " : "must be one of ") + listed;
  }

  private static String option(JsonValue value) {
    return value instanceof JsonString text ? text.value() : value.toString();
  }

  private static String length(String keyword, JsonObject schema) {
    String characters = count(keyword, schema, "character", "characters") + " long";
    if (keyword.equals("maxLength")) {
      return "must be at most " + characters;
    }
    return characters.startsWith("1 ") ? "must not be empty" : "must be at least " + characters;
  }

  private static String count(String keyword, JsonObject schema, String one, String many) {
    String limit = limit(keyword, schema);
    return limit + " " + (limit.equals("1") ? one : many);
  }

  private static String limit(String keyword, JsonObject schema) {
    return schema
        .get(keyword)
        .filter(JsonNumber.class::isInstance)
        .map(number -> ((JsonNumber) number).value().stripTrailingZeros())
        .map(number -> number.scale() < -20 ? number.toString() : number.toPlainString())
        .orElse("the limit");
  }
}
