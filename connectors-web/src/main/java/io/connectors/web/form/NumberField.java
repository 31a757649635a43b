package io.connectors.web.form;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A field for a number, typed as text: a browser's own number field follows the language of the
 * browser, rounds, and forgets what it does not understand.
 *
 * @param whole whether the schema asks for an integer
 * @param limits the bounds, in words
 * @param signed whether the number may be below zero
 */
record NumberField(
    Caption caption, Optional<JsonValue> initial, boolean whole, String limits, boolean signed)
    implements Field {

  private static final int LONGEST = 400;
  private static final int MOST_ZEROS = 30;
  private static final Pattern FORM =
      Pattern.compile("[+-]?([0-9]+([.][0-9]+)?|[.][0-9]+)([eE][+-]?[0-9]{1,6})?");

  @Override
  public boolean fill(JsonPointer place, JsonValue value, Entries entries) {
    if (value instanceof JsonNumber number) {
      entries.add(place, written(number.value()));
      return true;
    }
    return false;
  }

  @Override
  public Optional<JsonValue> read(Spot spot, boolean required, Reading reading) {
    return reading
        .one(spot)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .flatMap(text -> number(text, spot, reading));
  }

  private Optional<JsonValue> number(String text, Spot spot, Reading reading) {
    if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
      reading.refuse(
          spot,
          whole
              ? "must be a whole number in digits, such as 7"
              : "must be a number in digits, such as 7 or 7.5");
      return Optional.empty();
    }
    try {
      return Optional.of(new JsonNumber(exact(new BigDecimal(text))));
    } catch (InvalidRequest outOfBounds) {
      reading.refuse(spot, "must have at most 40 digits that count, and an exponent within 300");
      return Optional.empty();
    }
  }

  /** An integer without a point and without zeros behind it, as far as that is not too long. */
  private BigDecimal exact(BigDecimal number) {
    boolean shortEnough = Math.abs((long) number.scale()) <= MOST_ZEROS;
    if (!whole || !shortEnough || number.stripTrailingZeros().scale() > 0) {
      return number;
    }
    return number.setScale(0);
  }

  static String written(BigDecimal number) {
    return Math.abs((long) number.scale()) <= MOST_ZEROS
        ? number.toPlainString()
        : number.toString();
  }

  @Override
  public Drawn.Control draw(JsonPointer place, boolean required, Drawing drawing) {
    String keyboard = whole ? "numeric" : "decimal";
    return new Drawn.Input(
        drawing.face(caption, place, required).saying(limits),
        "text",
        drawing.entries().text(place),
        caption.placeholder(),
        signed ? "" : keyboard,
        "off",
        0,
        false);
  }
}
