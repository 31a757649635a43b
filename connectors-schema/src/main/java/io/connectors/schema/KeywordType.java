package io.connectors.schema;

import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonBoolean;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.domain.shared.violation.JsonType;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.SchemaReason;
import io.connectors.schema.format.Formats;
import io.connectors.schema.format.PatternFormat;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Schema adapter: the type of a keyword's value. */
@SuppressWarnings("ImmutableEnumChecker") // the predicates are stateless
enum KeywordType {
  TEXT(Reason.Type.of(JsonType.STRING), JsonString.class::isInstance),
  FORMAT(SchemaReason.UNKNOWN_FORMAT, KeywordType::isFormat),
  DIALECT(SchemaReason.OTHER_DIALECT, KeywordType::isDraft7),
  REFERENCE(SchemaReason.FOREIGN_REFERENCE, KeywordType::isLocal),
  PATTERN(SchemaReason.NOT_A_PATTERN, KeywordType::isPattern),
  TRUTH(Reason.Type.of(JsonType.BOOLEAN), JsonBoolean.class::isInstance),
  NUMBER(Reason.Type.of(JsonType.NUMBER), JsonNumber.class::isInstance),
  POSITIVE(SchemaReason.NOT_POSITIVE, KeywordType::isPositive),
  COUNT(new Reason.WholeNumber(0, Integer.MAX_VALUE), KeywordType::isCount),
  LIST(Reason.Type.of(JsonType.ARRAY), JsonArray.class::isInstance),
  OPTIONS(SchemaReason.NO_VALUES, KeywordType::isFilled),
  LABELS(SchemaReason.NOT_AN_OBJECT_OF_TEXTS, KeywordType::isLabels),
  NAMES(SchemaReason.NOT_DIFFERENT_TEXTS, KeywordType::isNames),
  TYPES(SchemaReason.NOT_A_TYPE, KeywordType::isTypes),
  SCHEMA(SchemaReason.NOT_A_SCHEMA, KeywordType::isSchema, Inside.A_SCHEMA),
  SCHEMAS(SchemaReason.NO_SCHEMAS, KeywordType::isFilled, Inside.A_LIST),
  SCHEMA_OR_SCHEMAS(
      SchemaReason.NOT_A_SCHEMA_OR_LIST, KeywordType::isSchemaOrList, Inside.A_SCHEMA_OR_A_LIST),
  SCHEMAS_BY_NAME(
      SchemaReason.NOT_AN_OBJECT_OF_SCHEMAS, JsonObject.class::isInstance, Inside.AN_OBJECT),
  SCHEMAS_BY_PATTERN(
      SchemaReason.NOT_SCHEMAS_BY_PATTERN, KeywordType::isByPattern, Inside.AN_OBJECT),
  SCHEMAS_OR_NAMES_BY_NAME(
      SchemaReason.NOT_SCHEMAS_OR_NAMES, JsonObject.class::isInstance, Inside.AN_OBJECT_WITH_LISTS);

  /** The structure of schemas inside a keyword's value. */
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

  private final Reason complaint;
  private final Predicate<JsonValue> fits;
  private final Inside inside;

  KeywordType(Reason complaint, Predicate<JsonValue> fits) {
    this(complaint, fits, Inside.NOTHING);
  }

  KeywordType(Reason complaint, Predicate<JsonValue> fits, Inside inside) {
    this.complaint = complaint;
    this.fits = fits;
    this.inside = inside;
  }

  Inside inside() {
    return inside;
  }

  Reason complaint() {
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
