package io.connectors.forms.keyword;

import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts of a field from its schema. All but the title may be empty.
 *
 * @param description the purpose of the field
 * @param help a longer explanation, collapsed
 * @param placeholder shown while the field is empty
 * @param examples example values, as text
 */
public record FieldLabel(
    String title, String description, String help, String placeholder, List<String> examples) {

  private static final int MAX_EXAMPLES = 3;
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  /** A label with only a title. */
  public static FieldLabel of(String title) {
    return new FieldLabel(title, "", "", "", List.of());
  }

  /** The label of a property, from its schema. */
  public static FieldLabel of(String name, JsonObject schema) {
    return new FieldLabel(
        schema.text("title").filter(title -> !title.isBlank()).orElseGet(() -> spoken(name)),
        schema.text("description").orElse(""),
        schema.text("x-help").orElse(""),
        schema.text("x-placeholder").orElse(""),
        schema.array("examples").map(FieldLabel::examples).orElse(List.of()));
  }

  /** Converts a name such as {@code base_url} to words. */
  private static String spoken(String name) {
    if (!PLAIN_NAME.matcher(name).matches()) {
      return name;
    }
    String words = name.replace('_', ' ').replace('-', ' ').strip();
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static List<String> examples(JsonArray examples) {
    return examples.elements().stream()
        .limit(MAX_EXAMPLES)
        .map(FieldLabel::example)
        .filter(example -> !example.isBlank())
        .toList();
  }

  private static String example(JsonValue value) {
    if (value instanceof JsonArray list) {
      List<JsonValue> elements = list.elements();
      return elements.stream().map(FieldLabel::example).collect(Collectors.joining(", "));
    }
    return value instanceof JsonString text ? text.value() : value.toString();
  }
}
