package io.connectors.schema;

import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonBoolean;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.schema.format.Formats;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Schema adapter: what the value of a keyword must look like. */
@SuppressWarnings("ImmutableEnumChecker") // the predicates hold no state
enum Shape {
  TEXT("must be text", JsonString.class::isInstance),
  FORMAT("must be a known format, see docs/schema-vocabulary.md", Shape::isFormat),
  DIALECT("must be http://json-schema.org/draft-07/schema#", Shape::isDraft7),
  REFERENCE("must refer to a place in this schema and begin with #", Shape::isLocal),
  PATTERN("must be a regular expression that RE2 understands", Shape::isPattern),
  TRUTH("must be true or false", JsonBoolean.class::isInstance),
  NUMBER("must be a number", JsonNumber.class::isInstance),
  POSITIVE("must be a number above 0", Shape::isPositive),
  COUNT("must be a whole number from 0 to 2147483647", Shape::isCount),
  LIST("must be a list", JsonArray.class::isInstance),
  OPTIONS("must be a list of at least one value", Shape::isFilled),
  LABELS("must be an object of texts", Shape::isLabels),
  NAMES("must be a list of different texts", Shape::isNames),
  TYPES("must be a type of JSON value, or a list of different ones", Shape::isTypes),
  SCHEMA("must be a schema", Shape::isSchema, Inside.A_SCHEMA),
  SCHEMAS("must be a list of at least one schema", Shape::isFilled, Inside.A_LIST),
  SCHEMA_OR_SCHEMAS(
      "must be a schema or a list of schemas", Shape::isSchemaOrList, Inside.A_SCHEMA_OR_A_LIST),
  SCHEMAS_BY_NAME("must be an object of schemas", JsonObject.class::isInstance, Inside.AN_OBJECT),
  SCHEMAS_BY_PATTERN(
      "must be an object of schemas, named by regular expressions that RE2 understands",
      Shape::isByPattern,
      Inside.AN_OBJECT),
  SCHEMAS_OR_NAMES_BY_NAME(
      "must be an object of schemas or of lists of names",
      JsonObject.class::isInstance,
      Inside.AN_OBJECT_WITH_LISTS);

  /** How the schemas inside a keyword's value are arranged. */
  enum Inside {
    NOTHING,
    A_SCHEMA,
    A_LIST,
    A_SCHEMA_OR_A_LIST,
    AN_OBJECT,
    AN_OBJECT_WITH_LISTS
  }

  private static final BigDecimal LARGEST_COUNT = BigDecimal.valueOf(Integer.MAX_VALUE);
  private static final Set<String> TYPE_NAMES =
      Set.of("object", "array", "string", "number", "integer", "boolean", "null");

  private final String complaint;
  private final Predicate<JsonValue> fits;
  private final Inside inside;

  Shape(String complaint, Predicate<JsonValue> fits) {
    this(complaint, fits, Inside.NOTHING);
  }

  Shape(String complaint, Predicate<JsonValue> fits, Inside inside) {
    this.complaint = complaint;
    this.fits = fits;
    this.inside = inside;
  }

  Inside inside() {
    return inside;
  }

  String complaint() {
    return complaint;
  }

  boolean fits(JsonValue value) {
    return fits.test(value);
  }

  private static boolean isFormat(JsonValue value) {
    return value instanceof JsonString text && Formats.isKnown(text.value());
  }

  private static boolean isDraft7(JsonValue value) {
    return value instanceof JsonString text
        && text.value().matches("https?://json-schema\\.org/draft-07/schema#?");
  }

  private static boolean isLocal(JsonValue value) {
    return value instanceof JsonString text && text.value().startsWith("#");
  }

  private static boolean isPattern(JsonValue value) {
    return value instanceof JsonString text && PatternFormat.isPattern(text.value());
  }

  private static boolean isPositive(JsonValue value) {
    return value instanceof JsonNumber number && number.value().signum() > 0;
  }

  private static boolean isCount(JsonValue value) {
    return value instanceof JsonNumber number
        && number.value().signum() >= 0
        && number.value().compareTo(LARGEST_COUNT) <= 0
        && number.value().stripTrailingZeros().scale() <= 0;
  }

  private static boolean isFilled(JsonValue value) {
    return value instanceof JsonArray list && !list.elements().isEmpty();
  }

  private static boolean isLabels(JsonValue value) {
    return value instanceof JsonObject object
        && object.properties().values().stream().allMatch(JsonString.class::isInstance);
  }

  private static boolean isNames(JsonValue value) {
    return value instanceof JsonArray list
        && list.elements().stream().allMatch(JsonString.class::isInstance)
        && new HashSet<>(list.elements()).size() == list.elements().size();
  }

  private static boolean isTypes(JsonValue value) {
    return value instanceof JsonString text
        ? TYPE_NAMES.contains(text.value())
        : isFilled(value)
            && isNames(value)
            && ((JsonArray) value)
                .elements().stream()
                    .allMatch(type -> TYPE_NAMES.contains(((JsonString) type).value()));
  }

  private static boolean isSchema(JsonValue value) {
    return value instanceof JsonObject || value instanceof JsonBoolean;
  }

  private static boolean isSchemaOrList(JsonValue value) {
    return isSchema(value) || value instanceof JsonArray;
  }

  private static boolean isByPattern(JsonValue value) {
    return value instanceof JsonObject object
        && object.properties().keySet().stream().allMatch(PatternFormat::isPattern);
  }
}
