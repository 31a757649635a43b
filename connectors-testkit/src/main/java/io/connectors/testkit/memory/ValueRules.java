package io.connectors.testkit.memory;

import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonBoolean;
import io.connectors.domain.shared.JsonValue.JsonNull;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.domain.shared.violation.Bound;
import io.connectors.domain.shared.violation.Counted;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.JsonType;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** In-memory adapter: judges any value, and hands it on to the rules of its kind. */
final class ValueRules {

  private ValueRules() {}

  /** What is wrong with the value at that place; the schema is one that the check accepts. */
  static Stream<Violation> judge(JsonValue schema, JsonValue value, JsonPointer place) {
    if (!(schema instanceof JsonObject rules)) {
      return schema.equals(JsonValue.of(true))
          ? Stream.empty()
          : say(place, FieldReason.NOT_ALLOWED);
    }
    List<String> types = types(rules);
    if (!types.isEmpty() && types.stream().noneMatch(type -> is(type, value))) {
      return say(
          place,
          new Reason.Type(types.stream().flatMap(type -> JsonType.of(type).stream()).toList()));
    }
    return Stream.of(
            options(rules, value, place),
            ofKind(rules, value, place),
            condition(rules, value, place),
            rules.get("anyOf").stream()
                .flatMap(branches -> AnyOf.judge((JsonArray) branches, value, place)))
        .flatMap(violations -> violations);
  }

  static Stream<Violation> say(JsonPointer place, Reason reason) {
    return Stream.of(new Violation(place, reason));
  }

  private static Stream<Violation> ofKind(JsonObject rules, JsonValue value, JsonPointer place) {
    if (value instanceof JsonObject object) {
      return ObjectRules.judge(rules, object, place);
    }
    if (value instanceof JsonArray list) {
      return list(rules, list.elements(), place);
    }
    if (value instanceof JsonString text) {
      return TextRules.judge(rules, text.value(), place);
    }
    return value instanceof JsonNumber number ? number(rules, number, place) : Stream.empty();
  }

  private static Stream<Violation> options(JsonObject rules, JsonValue value, JsonPointer place) {
    Optional<JsonValue> constant = rules.get("const").filter(only -> !only.equals(value));
    Optional<JsonArray> options =
        rules.array("enum").filter(allowed -> !allowed.elements().contains(value));
    return Stream.concat(
        constant.stream().flatMap(only -> say(place, new Reason.Options(List.of(only)))),
        options.stream().flatMap(allowed -> say(place, new Reason.Options(allowed.elements()))));
  }

  private static Stream<Violation> condition(JsonObject rules, JsonValue value, JsonPointer place) {
    return rules.get("if").stream()
        .map(condition -> judge(condition, value, place).findAny().isEmpty() ? "then" : "else")
        .flatMap(branch -> rules.get(branch).stream())
        .flatMap(branch -> judge(branch, value, place));
  }

  private static Stream<Violation> list(
      JsonObject rules, List<JsonValue> entries, JsonPointer place) {
    boolean repeated = entries.stream().distinct().count() < entries.size();
    return Stream.of(
            Limits.atLeast(rules, "minItems", entries.size())
                .map(
                    least ->
                        new Violation(
                            place, new Reason.TooFew(Counted.ENTRIES, least.value().intValue()))),
            Limits.atMost(rules, "maxItems", entries.size())
                .map(
                    most ->
                        new Violation(
                            place, new Reason.TooMany(Counted.ENTRIES, most.value().intValue()))),
            repeated && rules.isTrue("uniqueItems")
                ? say(place, FieldReason.REPEATED_ENTRY)
                : Stream.<Violation>empty(),
            rules.get("items").stream()
                .flatMap(
                    rule ->
                        IntStream.range(0, entries.size())
                            .boxed()
                            .flatMap(i -> judge(rule, entries.get(i), place.child(i)))))
        .flatMap(violations -> violations);
  }

  private static Stream<Violation> number(JsonObject rules, JsonNumber number, JsonPointer place) {
    return Stream.concat(
        Limits.atLeast(rules, "minimum", number.value())
            .map(least -> new Violation(place, new Reason.Limit(Bound.AT_LEAST, least))),
        Limits.atMost(rules, "maximum", number.value())
            .map(most -> new Violation(place, new Reason.Limit(Bound.AT_MOST, most))));
  }

  private static List<String> types(JsonObject rules) {
    return rules
        .array("type")
        .map(types -> types.elements().stream().map(ValueRules::plain).toList())
        .orElseGet(() -> rules.text("type").stream().toList());
  }

  private static boolean is(String type, JsonValue value) {
    return switch (type) {
      case "string" -> value instanceof JsonString;
      case "number" -> value instanceof JsonNumber;
      case "integer" ->
          value instanceof JsonNumber number && number.value().stripTrailingZeros().scale() <= 0;
      case "boolean" -> value instanceof JsonBoolean;
      case "array" -> value instanceof JsonArray;
      case "object" -> value instanceof JsonObject;
      default -> value instanceof JsonNull;
    };
  }

  private static String plain(JsonValue value) {
    return value instanceof JsonString text ? text.value() : value.toString();
  }
}
