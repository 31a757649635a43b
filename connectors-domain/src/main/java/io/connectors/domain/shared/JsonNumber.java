package io.connectors.domain.shared;

import java.math.BigDecimal;

/**
 * Value: a JSON number of at most 40 significant digits and an exponent within ±300, which every
 * store keeps exactly. Equal by value: {@code 1.0} equals {@code 1}.
 */
public record JsonNumber(BigDecimal value) implements JsonValue {

  private static final int MAX_DIGITS = 40;
  private static final int FARTHEST_EXPONENT = 300;
  private static final int MAX_PLAIN_DIGITS = MAX_DIGITS + FARTHEST_EXPONENT;

  /**
   * @throws InvalidRequest if the number is out of bounds
   */
  public JsonNumber {
    if (isTooLong(value) || isTooPrecise(value.stripTrailingZeros())) {
      throw new InvalidRequest(
          "A number has at most 40 significant digits and an exponent within 300.");
    }
  }

  /** Checked first, because stripping zeros of an unbounded number takes unbounded time. */
  private static boolean isTooLong(BigDecimal value) {
    return value.precision() > MAX_PLAIN_DIGITS
        || Math.abs((long) value.scale()) > MAX_PLAIN_DIGITS;
  }

  /** Trailing zeros do not count, because some stores write 1e300 with 301 digits. */
  private static boolean isTooPrecise(BigDecimal stripped) {
    int exponent = stripped.precision() - stripped.scale() - 1;
    return stripped.precision() > MAX_DIGITS || Math.abs(exponent) > FARTHEST_EXPONENT;
  }

  /** A whole number. */
  public static JsonNumber of(long value) {
    return new JsonNumber(BigDecimal.valueOf(value));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonNumber number && value.compareTo(number.value) == 0;
  }

  @Override
  public int hashCode() {
    return value.stripTrailingZeros().hashCode();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
