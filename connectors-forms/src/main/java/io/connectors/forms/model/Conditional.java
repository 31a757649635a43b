package io.connectors.forms.model;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.forms.input.FieldPath;
import io.connectors.forms.input.FormReader;
import io.connectors.forms.input.FormValues;
import io.connectors.forms.keyword.Condition;
import io.connectors.forms.keyword.Options;
import io.connectors.forms.render.RenderContext;
import io.connectors.forms.text.FormTexts;
import io.connectors.forms.view.FormPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Conditional fields of an object. Values that are submitted although the condition does not hold
 * are dropped.
 *
 * @param exclusive whether another conditional of the object has fields with the same names
 */
record Conditional(Condition condition, List<Property> properties, boolean exclusive) {

  boolean holds(Map<String, JsonValue> values) {
    return condition.holds(Optional.ofNullable(values.get(condition.property())));
  }

  /** Reads the fields into the values of the object, or ignores them. */
  void read(FieldPath object, Map<String, JsonValue> values, FormReader reader) {
    if (holds(values)) {
      properties.forEach(
          property ->
              property.read(object, reader).ifPresent(value -> values.put(property.name(), value)));
    } else if (exclusive) {
      properties.forEach(property -> reader.ignore(object.child(property.name())));
    } else {
      FormReader aside = reader.aside();
      properties.forEach(property -> property.read(object, aside));
    }
  }

  /**
   * Renders the fields.
   *
   * @param decisive the field of the condition
   * @param number the number of the conditional within the object
   */
  FormPart draw(
      JsonPointer object, Field decisive, boolean holds, int number, RenderContext context) {
    RenderContext inside = context.conditional(exclusive);
    if (exclusive && !holds) {
      FormValues fresh = context.values().empty();
      if (context.mode().prefills()) {
        properties.forEach(property -> property.prefill(object, fresh));
      }
      inside = inside.apart(fresh).variant(object, number);
    }
    RenderContext within = inside;
    return new FormPart.When(
        legend(decisive, context.texts()),
        object.child(condition.property()).value(),
        texts(decisive, context.values()),
        condition.negated(),
        holds,
        exclusive,
        properties.stream().map(property -> (FormPart) property.draw(object, within)).toList());
  }

  /** The texts that the deciding control submits for the values, as a JSON array for the script. */
  private String texts(Field decisive, FormValues values) {
    List<String> texts = new ArrayList<>();
    for (JsonValue value : condition.values()) {
      FormValues filled = values.empty();
      decisive.fill(JsonPointer.ROOT, value, filled);
      filled.last(JsonPointer.ROOT).ifPresent(texts::add);
    }
    if (condition.orAbsent()) {
      texts.add("");
    }
    return JsonValue.ofStrings(texts).toString();
  }

  /** The condition in words, for pages without script. */
  private String legend(Field decisive, FormTexts words) {
    List<String> labels = new ArrayList<>();
    condition.values().forEach(value -> labels.add(label(decisive, value)));
    if (condition.orAbsent()) {
      labels.add(words.text("form.when.not-set"));
    }
    String values =
        labels.stream().reduce((left, right) -> words.text("form.list.or", left, right)).orElse("");
    String key = condition.negated() ? "form.when.is-not" : "form.when.is";
    return words.text(key, decisive.label().title(), values);
  }

  private static String label(Field decisive, JsonValue value) {
    Optional<String> label = Optional.empty();
    if (decisive instanceof ChoiceField choice) {
      label = choice.options().ofValue(value).map(Options.Option::label);
    }
    return label.orElseGet(
        () -> value instanceof JsonString text ? text.value() : value.toString());
  }
}
