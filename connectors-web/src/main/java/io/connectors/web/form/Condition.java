package io.connectors.web.form;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When some fields of an object belong to it: if another of its fields has one of some values.
 *
 * @param orAbsent whether they belong to it, too, if that other field is not set
 * @param negated whether all of this is the other way round
 */
record Condition(String property, List<JsonValue> values, boolean orAbsent, boolean negated) {

  private static final Set<String> READ = Set.of("properties", "required", "type");

  /** The condition that an {@code if} states; none if it is more than a form can follow. */
  static Optional<Condition> of(JsonObject stated) {
    Map<String, JsonValue> properties =
        stated.object("properties").map(JsonObject::properties).orElse(Map.of());
    if (properties.size() != 1 || !READ.containsAll(stated.properties().keySet())) {
      return Optional.empty();
    }
    Map.Entry<String, JsonValue> only = properties.entrySet().iterator().next();
    List<JsonValue> required = stated.array("required").map(JsonArray::elements).orElse(List.of());
    boolean itself = required.equals(List.of(JsonValue.of(only.getKey())));
    return constants(only.getValue())
        .filter(constants -> itself || required.isEmpty())
        .map(constants -> new Condition(only.getKey(), constants, !itself, false));
  }

  /** The values that a schema of {@code const} or {@code enum} allows. */
  static Optional<List<JsonValue>> constants(JsonValue schema) {
    return schema instanceof JsonObject keywords
        ? keywords
            .get("const")
            .map(List::of)
            .or(() -> keywords.array("enum").map(JsonArray::elements))
        : Optional.empty();
  }

  Condition negate() {
    return new Condition(property, values, orAbsent, !negated);
  }

  boolean holds(Optional<JsonValue> value) {
    return value.map(values::contains).orElse(orAbsent) != negated;
  }

  /** What the control of that other field submits for the values, as a JSON array for scripts. */
  String texts(Field field) {
    List<String> texts = new ArrayList<>();
    for (JsonValue value : values) {
      Entries entries = new Entries();
      field.fill(JsonPointer.ROOT, value, entries);
      entries.last(JsonPointer.ROOT).ifPresent(texts::add);
    }
    if (orAbsent) {
      texts.add("");
    }
    return JsonValue.ofStrings(texts).toString();
  }

  /** The condition for people, who see no script at work. */
  String spoken(Field field) {
    List<String> labels = new ArrayList<>();
    values.forEach(value -> labels.add(label(field, value)));
    if (orAbsent) {
      labels.add("not set");
    }
    String verb = negated ? " is not " : " is ";
    return "Only if " + field.caption().title() + verb + String.join(" or ", labels);
  }

  private static String label(Field field, JsonValue value) {
    Optional<String> label = Optional.empty();
    if (field instanceof ChoiceField choice) {
      label = choice.options().ofValue(value).map(Options.Option::label);
    }
    return label.orElseGet(
        () -> value instanceof JsonValue.JsonString text ? text.value() : value.toString());
  }
}
