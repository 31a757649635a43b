package io.connectors.domain.shared.violation;

import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Renderer: the sentences of the API, of the command line and of logs. Each is the end of a
 * sentence that begins with the name of the field.
 */
public final class EnglishReasons {

  private static final int MAX_LISTED_OPTIONS = 20;

  /** A whole number with more zeros at its end is written with an exponent. */
  private static final int MAX_TRAILING_ZEROS = 20;

  private static final Map<JsonType, String> TYPES =
      Map.of(
          JsonType.STRING, "text",
          JsonType.NUMBER, "a number",
          JsonType.INTEGER, "a whole number",
          JsonType.BOOLEAN, "true or false",
          JsonType.ARRAY, "a list",
          JsonType.OBJECT, "an object",
          JsonType.NULL, "null");

  private EnglishReasons() {}

  /** The place of a violation and its reason: {@code /name is required}. */
  public static String of(Violation violation) {
    return (violation.pointer().value() + " " + of(violation.reason())).strip();
  }

  /** Why a field is refused: {@code is required}. */
  public static String of(Reason reason) {
    return switch (reason.kind()) {
      case FIELD -> ((FieldReason) reason).english();
      case FORM -> ((FormReason) reason).english();
      case CATALOG -> ((CatalogReason) reason).english();
      case SCHEMA -> ((SchemaReason) reason).english();
      case REQUIRED_UNLESS -> requiredUnless((Reason.RequiredUnless) reason);
      case REQUIRED_WITH -> requiredWith((Reason.RequiredWith) reason);
      case REQUIRED_AGAIN -> requiredAgain((Reason.RequiredAgain) reason);
      case ABSENT_WITH -> absentWith((Reason.AbsentWith) reason);
      case TYPE -> type((Reason.Type) reason);
      case OPTIONS -> options((Reason.Options) reason);
      case TOO_SHORT -> tooShort((Reason.TooShort) reason);
      case TOO_LONG -> tooLong((Reason.TooLong) reason);
      case LENGTH -> length((Reason.Length) reason);
      case INVISIBLE_CHARACTER -> invisible((Reason.InvisibleCharacter) reason);
      case FORMAT -> EnglishFormats.of((Reason.Format) reason);
      case PATTERN -> pattern((Reason.Pattern) reason);
      case LIMIT -> limit((Reason.Limit) reason);
      case WHOLE_NUMBER -> wholeNumber((Reason.WholeNumber) reason);
      case TOO_FEW -> tooFew((Reason.TooFew) reason);
      case TOO_MANY -> tooMany((Reason.TooMany) reason);
      case WITHIN_DAYS -> withinDays((Reason.WithinDays) reason);
      case ANY_OF -> anyOf((Reason.AnyOf) reason);
    };
  }

  private static String requiredUnless(Reason.RequiredUnless reason) {
    return "is required, unless "
        + reason.alternatives().stream()
            .map(names -> listed(names, "and") + (names.size() == 1 ? " is given" : " are given"))
            .collect(Collectors.joining(" or "));
  }

  private static String requiredWith(Reason.RequiredWith reason) {
    return "is required together with " + reason.field();
  }

  private static String requiredAgain(Reason.RequiredAgain reason) {
    return "must be given again, because "
        + reason.destination().orElse("a destination")
        + " has changed";
  }

  private static String absentWith(Reason.AbsentWith reason) {
    return "must be absent where " + reason.field() + " is given";
  }

  private static String type(Reason.Type reason) {
    return "must be " + listed(reason.expected().stream().map(TYPES::get).toList(), "or");
  }

  private static String options(Reason.Options reason) {
    List<JsonValue> options = reason.options();
    if (options.size() > MAX_LISTED_OPTIONS) {
      return "must be one of the options";
    }
    String listed = options.stream().map(EnglishReasons::option).collect(Collectors.joining(", "));
    return (options.size() == 1 ? "must be " : "must be one of ") + listed;
  }

  private static String tooShort(Reason.TooShort reason) {
    return reason.min() == 1
        ? "must not be empty"
        : "must be at least " + count(reason.min(), "character", "characters") + " long";
  }

  private static String tooLong(Reason.TooLong reason) {
    return "must be at most " + count(reason.max(), "character", "characters") + " long";
  }

  private static String length(Reason.Length reason) {
    return "must be " + reason.min() + " to " + reason.max() + " characters long";
  }

  private static String invisible(Reason.InvisibleCharacter reason) {
    return "must not hold the invisible character U+%04X".formatted(reason.codePoint());
  }

  private static String pattern(Reason.Pattern reason) {
    return reason.message().orElse("does not have the expected form");
  }

  private static String limit(Reason.Limit reason) {
    String relation =
        switch (reason.bound()) {
          case AT_LEAST -> "at least ";
          case AT_MOST -> "at most ";
          case MORE_THAN -> "more than ";
          case LESS_THAN -> "less than ";
          case MULTIPLE_OF -> "a multiple of ";
        };
    return "must be " + relation + number(reason.limit());
  }

  private static String wholeNumber(Reason.WholeNumber reason) {
    return "must be a whole number from " + reason.min() + " to " + reason.max();
  }

  private static String tooFew(Reason.TooFew reason) {
    return "must have at least " + counted(reason.counted(), reason.min());
  }

  private static String tooMany(Reason.TooMany reason) {
    String counted = counted(reason.counted(), reason.max());
    return switch (reason.counted()) {
      case ENTRIES, FIELDS -> "must have at most " + counted;
      case VALUES -> "must not have more than " + counted;
      case LEVELS -> "must not be nested deeper than " + counted;
      case CHARACTERS -> "must not be longer than " + counted;
      case TAGS -> "must be at most " + counted;
      case DESTINATIONS -> "must not mark more than " + counted;
    };
  }

  private static String counted(Counted counted, int number) {
    return switch (counted) {
      case ENTRIES -> count(number, "entry", "entries");
      case FIELDS -> count(number, "field", "fields");
      case VALUES -> count(number, "value", "values");
      case LEVELS -> count(number, "level", "levels");
      case CHARACTERS -> count(number, "character", "characters");
      case TAGS -> count(number, "tag", "tags");
      case DESTINATIONS -> count(number, "destination", "destinations");
    };
  }

  private static String withinDays(Reason.WithinDays reason) {
    return "must be within the next " + reason.days() + " days";
  }

  private static String anyOf(Reason.AnyOf reason) {
    return reason.reasons().stream().map(EnglishReasons::of).collect(Collectors.joining(" or "));
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** Names in a row: "a, b and c". */
  private static String listed(List<String> names, String last) {
    int end = names.size() - 1;
    return end < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, end)) + " " + last + " " + names.get(end);
  }

  private static String option(JsonValue value) {
    return value instanceof JsonString text ? text.value() : value.toString();
  }

  private static String number(JsonNumber number) {
    BigDecimal stripped = number.value().stripTrailingZeros();
    return stripped.scale() < -MAX_TRAILING_ZEROS ? stripped.toString() : stripped.toPlainString();
  }
}
