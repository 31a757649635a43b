package io.connectors.domain.shared;

import java.math.BigDecimal;

/**
 * Value: a JSON number of at most 40 significant digits and an exponent within ±300, which every
 * store keeps exactly. Equal by value: {@code 1.0} is {@code 1}.
 */
public record JsonNumber(BigDecimal value) implements JsonValue {

  private static final int MOST_DIGITS = 40;
  private static final int FARTHEST_EXPONENT = 300;

  /**
   * @throws InvalidRequest if the number is out of bounds
   */
  public JsonNumber {
    long exponent = (long) value.precision() - value.scale() - 1;
    if (value.precision() > MOST_DIGITS
        || Math.abs(exponent) > FARTHEST_EXPONENT
        || Math.abs((long) value.scale()) > FARTHEST_EXPONENT) {
      throw new InvalidRequest(
          "A number has at most 40 significant digits and an exponent within 300.");
    }
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
