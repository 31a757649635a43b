package io.connectors.forms.model;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.violation.FormReason;
import io.connectors.forms.input.FieldPath;
import io.connectors.forms.input.FormReader;
import io.connectors.forms.input.FormValues;
import io.connectors.forms.keyword.FieldLabel;
import io.connectors.forms.keyword.SchemaNode;
import io.connectors.forms.render.RenderContext;
import io.connectors.forms.text.FormTexts;
import io.connectors.forms.view.FormPart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number field as text, because number fields of browsers depend on the locale, round, and drop
 * invalid text.
 *
 * @param whole whether the schema requires an integer
 * @param limits the limits in words
 * @param signed whether the number may be negative
 */
record NumberField(
    FieldLabel label, Optional<JsonValue> initial, boolean whole, String limits, boolean signed)
    implements Field {

  private static final int MAX_LENGTH = 400;
  private static final int MAX_ZEROS = 30;
  private static final List<String> LIMITS =
      List.of("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf");
  private static final Pattern FORM =
      Pattern.compile("[+-]?([0-9]+([.][0-9]+)?|[.][0-9]+)([eE][+-]?[0-9]{1,6})?");

  /** The field of a schema, with the limits of the schema in words. */
  static NumberField of(FieldLabel label, SchemaNode schema, FormTexts texts) {
    boolean whole = schema.type().equals("integer");
    String kind = texts.text(whole ? "form.number.whole" : "form.number.decimal");
    String limits = String.join(", ", limits(schema, texts));
    String hint =
        limits.isEmpty()
            ? texts.text("form.number.hint", kind)
            : texts.text("form.number.hint-limited", kind, limits);
    return new NumberField(
        label,
        schema.keywords().get("default"),
        whole,
        whole || !limits.isEmpty() ? hint : "",
        isSigned(schema));
  }

  private static List<String> limits(SchemaNode schema, FormTexts texts) {
    List<String> limits = new ArrayList<>();
    for (String keyword : LIMITS) {
      schema
          .number(keyword)
          .ifPresent(
              limit -> limits.add(texts.text("form.number.limit." + keyword, written(limit))));
    }
    return limits;
  }

  private static boolean isSigned(SchemaNode schema) {
    Optional<BigDecimal> least =
        schema.number("minimum").or(() -> schema.number("exclusiveMinimum"));
    return least.filter(limit -> limit.signum() >= 0).isEmpty();
  }

  @Override
  public boolean fill(JsonPointer place, JsonValue value, FormValues formValues) {
    if (value instanceof JsonNumber number) {
      formValues.add(place, written(number.value()));
      return true;
    }
    return false;
  }

  @Override
  public Optional<JsonValue> read(FieldPath path, boolean required, FormReader reader) {
    return reader
        .one(path)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .flatMap(text -> number(text, path, reader));
  }

  private Optional<JsonValue> number(String text, FieldPath path, FormReader reader) {
    if (text.length() > MAX_LENGTH || !FORM.matcher(text).matches()) {
      reader.refuse(path, whole ? FormReason.NOT_A_WHOLE_NUMBER : FormReason.NOT_A_NUMBER);
      return Optional.empty();
    }
    try {
      return Optional.of(new JsonNumber(exact(new BigDecimal(text))));
    } catch (InvalidRequest outOfBounds) {
      reader.refuse(path, FormReason.NUMBER_OUT_OF_RANGE);
      return Optional.empty();
    }
  }

  /** An integer without decimal point and trailing zeros, unless it is too long. */
  private BigDecimal exact(BigDecimal number) {
    boolean shortEnough = Math.abs((long) number.scale()) <= MAX_ZEROS;
    if (!whole || !shortEnough || number.stripTrailingZeros().scale() > 0) {
      return number;
    }
    return number.setScale(0);
  }

  private static String written(BigDecimal number) {
    return Math.abs((long) number.scale()) <= MAX_ZEROS
        ? number.toPlainString()
        : number.toString();
  }

  @Override
  public FormPart.Control draw(JsonPointer place, boolean required, RenderContext context) {
    String keyboard = whole ? "numeric" : "decimal";
    return new FormPart.Input(
        context.field(label, place, required).saying(limits),
        "text",
        context.values().text(place),
        label.placeholder(),
        signed ? "" : keyboard,
        "off",
        0,
        false);
  }
}
