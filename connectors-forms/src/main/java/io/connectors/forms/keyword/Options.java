package io.connectors.forms.keyword;

import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The values of a field whose schema lists them all. */
public record Options(List<Option> list) {

  /**
   * A value.
   *
   * @param text the text that the control submits
   */
  public record Option(JsonValue value, String text, String label, String description) {

    /** Whether the control submits the value itself, which is a text. */
    public boolean isSubmittedAsIs() {
      return value.equals(JsonValue.of(text));
    }
  }

  /** The options of a schema; absent if it does not list the values. */
  public static Optional<Options> of(SchemaNode schema) {
    JsonObject keywords = schema.keywords();
    Optional<Options> listed =
        Condition.constants(keywords).map(values -> of(values, keywords.object("x-labels")));
    return listed.or(() -> ofConstants(schema, "oneOf")).or(() -> ofConstants(schema, "anyOf"));
  }

  private static Options of(List<JsonValue> values, Optional<JsonObject> labels) {
    return of(
        values.stream()
            .distinct()
            .map(value -> draft(value, labels.flatMap(known -> known.text(plain(value))), ""))
            .toList());
  }

  /** Alternatives of single values with titles. */
  private static Optional<Options> ofConstants(SchemaNode schema, String keyword) {
    List<SchemaNode> branches = schema.list(keyword);
    boolean constants =
        !branches.isEmpty()
            && branches.stream().allMatch(branch -> branch.keywords().get("const").isPresent());
    return constants
        ? Optional.of(of(branches.stream().map(Options::draft).toList()))
        : Optional.empty();
  }

  private static Option draft(SchemaNode branch) {
    JsonObject keywords = branch.keywords();
    return draft(
        keywords.get("const").orElseThrow(),
        keywords.text("title"),
        keywords.text("description").orElse(""));
  }

  private static Option draft(JsonValue value, Optional<String> label, String description) {
    return new Option(
        value,
        plain(value),
        label.filter(text -> !text.isBlank()).orElse(plain(value)),
        description);
  }

  /** Texts are submitted unchanged; if texts would be ambiguous, all as JSON. */
  private static Options of(List<Option> drafts) {
    boolean plain = drafts.stream().map(Option::value).allMatch(Options::isPlain);
    Stream<Option> options =
        drafts.stream()
            .map(
                option ->
                    new Option(
                        option.value,
                        plain ? option.text : option.value.toString(),
                        option.label,
                        option.description));
    return new Options(options.toList());
  }

  private static boolean isPlain(JsonValue value) {
    return value instanceof JsonString text
        && !text.value().isBlank()
        && text.value().chars().noneMatch(Character::isISOControl);
  }

  private static String plain(JsonValue value) {
    return value instanceof JsonString text ? text.value() : value.toString();
  }

  /** A copy with a label for blank values. */
  public Options named(String blank) {
    return new Options(
        list.stream()
            .map(
                option ->
                    option.label.isBlank()
                        ? new Option(option.value, option.text, blank, option.description)
                        : option)
            .toList());
  }

  public Optional<Option> ofValue(JsonValue value) {
    return list.stream().filter(option -> option.value.equals(value)).findFirst();
  }

  public Optional<Option> ofText(String text) {
    return list.stream().filter(option -> option.text.equals(text)).findFirst();
  }
}
