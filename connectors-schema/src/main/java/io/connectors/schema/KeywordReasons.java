package io.connectors.schema;

import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.domain.shared.violation.Bound;
import io.connectors.domain.shared.violation.Counted;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.JsonType;
import io.connectors.domain.shared.violation.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Schema adapter: the reason of a violation, from the keyword and the schema only, never from the
 * value.
 */
final class KeywordReasons {

  private static final Reason OTHERWISE = new Reason.Pattern(Optional.empty());

  private KeywordReasons() {}

  /** The reason of a violation of a keyword. */
  static Reason of(String keyword, JsonObject schema) {
    return switch (keyword) {
      case "type" -> type(schema);
      case "enum" ->
          new Reason.Options(schema.array("enum").map(JsonArray::elements).orElse(List.of()));
      case "const" -> new Reason.Options(schema.get("const").stream().toList());
      case "pattern" -> new Reason.Pattern(schema.text(Keywords.PATTERN_MESSAGE));
      case "items" -> FieldReason.EXCESS_ENTRIES;
      case "uniqueItems" -> FieldReason.REPEATED_ENTRY;
      case "contains" -> FieldReason.NO_FITTING_ENTRY;
      case "oneOf" -> FieldReason.NOT_ONE_ALTERNATIVE;
      case "not", "false" -> FieldReason.NOT_ALLOWED;
      default -> limit(keyword, schema);
    };
  }

  private static Reason type(JsonObject schema) {
    Stream<JsonValue> names =
        schema
            .array("type")
            .map(types -> types.elements().stream())
            .orElseGet(() -> schema.get("type").stream());
    return new Reason.Type(
        names
            .filter(JsonString.class::isInstance)
            .flatMap(name -> JsonType.of(((JsonString) name).value()).stream())
            .toList());
  }

  private static Reason limit(String keyword, JsonObject schema) {
    Optional<JsonNumber> limit =
        schema.get(keyword).filter(JsonNumber.class::isInstance).map(JsonNumber.class::cast);
    return limit.flatMap(number -> limit(keyword, number)).orElse(OTHERWISE);
  }

  private static Optional<Reason> limit(String keyword, JsonNumber limit) {
    return switch (keyword) {
      case "minimum" -> bound(Bound.AT_LEAST, limit);
      case "maximum" -> bound(Bound.AT_MOST, limit);
      case "exclusiveMinimum" -> bound(Bound.MORE_THAN, limit);
      case "exclusiveMaximum" -> bound(Bound.LESS_THAN, limit);
      case "multipleOf" -> bound(Bound.MULTIPLE_OF, limit);
      case "minLength" -> Optional.of(new Reason.TooShort(count(limit)));
      case "maxLength" -> Optional.of(new Reason.TooLong(count(limit)));
      case "minItems" -> Optional.of(new Reason.TooFew(Counted.ENTRIES, count(limit)));
      case "maxItems" -> Optional.of(new Reason.TooMany(Counted.ENTRIES, count(limit)));
      case "minProperties" -> Optional.of(new Reason.TooFew(Counted.FIELDS, count(limit)));
      case "maxProperties" -> Optional.of(new Reason.TooMany(Counted.FIELDS, count(limit)));
      default -> Optional.empty();
    };
  }

  private static Optional<Reason> bound(Bound bound, JsonNumber limit) {
    return Optional.of(new Reason.Limit(bound, limit));
  }

  /** The schema check ensures a whole number within {@code int}. */
  private static int count(JsonNumber limit) {
    return limit.value().intValueExact();
  }
}
