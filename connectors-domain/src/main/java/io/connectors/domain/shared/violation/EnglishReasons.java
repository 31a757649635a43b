package io.connectors.domain.shared.violation;

import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Renderer: the sentences of the API, the command line and logs. */
public final class EnglishReasons {

  private static final int MAX_LISTED_OPTIONS = 20;

  /** A whole number with more trailing zeros is written with an exponent. */
  private static final int MAX_TRAILING_ZEROS = 20;

  private EnglishReasons() {}

  /** The place of a violation and its reason: {@code /name is required}. */
  public static String of(Violation violation) {
    return (violation.pointer().value() + " " + of(violation.reason())).strip();
  }

  /** The sentence of a reason, without the field: {@code is required}. */
  public static String of(Reason reason) {
    return reason.english();
  }

  static String requiredUnless(List<List<String>> alternatives) {
    return "is required, unless "
        + alternatives.stream()
            .map(names -> listed(names, "and") + (names.size() == 1 ? " is given" : " are given"))
            .collect(Collectors.joining(" or "));
  }

  static String types(List<JsonType> expected) {
    return "must be " + listed(expected.stream().map(JsonType::english).toList(), "or");
  }

  static String tooShort(int min) {
    return min == 1
        ? "must not be empty"
        : "must be at least " + count(min, "character", "characters") + " long";
  }

  static String tooLong(int max) {
    return "must be at most " + count(max, "character", "characters") + " long";
  }

  static String options(List<JsonValue> options) {
    if (options.size() > MAX_LISTED_OPTIONS) {
      return "must be one of the options";
    }
    String listed = options.stream().map(EnglishReasons::option).collect(Collectors.joining(", "));
    return (options.size() == 1 ? "must be " : "must be one of ") + listed;
  }

  private static String option(JsonValue value) {
    return value instanceof JsonString text ? text.value() : value.toString();
  }

  /** A number in digits, or with an exponent if it has many trailing zeros. */
  public static String number(JsonNumber number) {
    BigDecimal stripped = number.value().stripTrailingZeros();
    return stripped.scale() < -MAX_TRAILING_ZEROS ? stripped.toString() : stripped.toPlainString();
  }

  static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** A list of names: "a, b and c". */
  private static String listed(List<String> names, String last) {
    int end = names.size() - 1;
    return end < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, end)) + " " + last + " " + names.get(end);
  }
}
