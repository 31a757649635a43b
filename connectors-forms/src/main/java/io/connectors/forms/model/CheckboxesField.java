package io.connectors.forms.model;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.violation.FormReason;
import io.connectors.forms.input.FieldPath;
import io.connectors.forms.input.FormReader;
import io.connectors.forms.input.FormValues;
import io.connectors.forms.keyword.FieldLabel;
import io.connectors.forms.keyword.Options;
import io.connectors.forms.render.RenderContext;
import io.connectors.forms.view.FormPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A list of unique values from options: check boxes.
 *
 * @param mayBeEmpty whether the schema accepts an empty list
 */
record CheckboxesField(
    FieldLabel label, Optional<JsonValue> initial, Options options, boolean mayBeEmpty)
    implements Field {

  @Override
  public boolean fill(JsonPointer place, JsonValue value, FormValues formValues) {
    if (!(value instanceof JsonArray list)) {
      return false;
    }
    List<String> texts =
        list.elements().stream()
            .flatMap(element -> options.ofValue(element).stream())
            .map(Options.Option::text)
            .toList();
    if (texts.size() < list.elements().size() || new HashSet<>(texts).size() < texts.size()) {
      return false;
    }
    texts.forEach(text -> formValues.add(place, text));
    return true;
  }

  @Override
  public Optional<JsonValue> read(FieldPath path, boolean required, FormReader reader) {
    List<JsonValue> values = new ArrayList<>();
    for (String text : reader.all(path)) {
      Optional<Options.Option> option = options.ofText(text);
      option.ifPresent(known -> values.add(known.value()));
      if (option.isEmpty() && !text.isEmpty()) {
        reader.refuse(path, FormReason.NOT_AMONG_OPTIONS);
      }
    }
    return values.isEmpty() && !(required && mayBeEmpty)
        ? Optional.empty()
        : Optional.of(new JsonArray(values));
  }

  @Override
  public FormPart.Control draw(JsonPointer place, boolean required, RenderContext context) {
    List<String> checked = context.values().all(place);
    List<FormPart.Option> drawn = new ArrayList<>();
    for (Options.Option option : inOrderOf(checked)) {
      drawn.add(ChoiceField.drawn(option, checked.contains(option.text())));
    }
    return new FormPart.Checkboxes(
        context.field(label, place, required && !mayBeEmpty).unenforced(), drawn);
  }

  /** Keeps the order of a stored list, because browsers submit in the order of the options. */
  private List<Options.Option> inOrderOf(List<String> checked) {
    List<String> usual =
        options.list().stream().map(Options.Option::text).filter(checked::contains).toList();
    if (usual.equals(checked)) {
      return options.list();
    }
    List<Options.Option> order = new ArrayList<>();
    checked.forEach(text -> options.ofText(text).ifPresent(order::add));
    options.list().stream().filter(option -> !order.contains(option)).forEach(order::add);
    return order;
  }
}
