package io.connectors.forms.keyword;

import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a schema tells the person who fills in a field. Each but the title is empty where the schema
 * says nothing.
 *
 * @param description what the field is for
 * @param help a longer explanation, folded away
 * @param placeholder shown in the field while it is empty
 * @param examples values that would do, as text
 */
public record FieldLabel(
    String title, String description, String help, String placeholder, List<String> examples) {

  private static final int MAX_EXAMPLES = 3;
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  /** The caption of a field with nothing but a title. */
  public static FieldLabel of(String title) {
    return new FieldLabel(title, "", "", "", List.of());
  }

  /** The caption of the property of that name, from its schema. */
  public static FieldLabel of(String name, JsonObject schema) {
    return new FieldLabel(
        schema.text("title").filter(title -> !title.isBlank()).orElseGet(() -> spoken(name)),
        schema.text("description").orElse(""),
        schema.text("x-help").orElse(""),
        schema.text("x-placeholder").orElse(""),
        schema.array("examples").map(FieldLabel::examples).orElse(List.of()));
  }

  /** A name such as {@code base_url} as a person would say it; any other as it is. */
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
