package io.connectors.web.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes number fields, with the limits of the schema in words. */
final class NumberLimits {

  private NumberLimits() {}

  static NumberField field(Caption caption, SchemaNode schema) {
    boolean whole = schema.type().equals("integer");
    List<String> limits = new ArrayList<>();
    limit(schema, "minimum", "at least ", limits);
    limit(schema, "exclusiveMinimum", "more than ", limits);
    limit(schema, "maximum", "at most ", limits);
    limit(schema, "exclusiveMaximum", "less than ", limits);
    limit(schema, "multipleOf", "a multiple of ", limits);
    String words = String.join(", ", limits);
    String kind = whole ? "A whole number" : "A number";
    String sentence = words.isEmpty() ? kind + "." : kind + ", " + words + ".";
    return new NumberField(
        caption,
        schema.keywords().get("default"),
        whole,
        whole || !words.isEmpty() ? sentence : "",
        isSigned(schema));
  }

  private static void limit(SchemaNode schema, String keyword, String words, List<String> limits) {
    schema.number(keyword).ifPresent(limit -> limits.add(words + NumberField.written(limit)));
  }

  private static boolean isSigned(SchemaNode schema) {
    Optional<BigDecimal> least =
        schema.number("minimum").or(() -> schema.number("exclusiveMinimum"));
    return least.filter(limit -> limit.signum() >= 0).isEmpty();
  }
}
