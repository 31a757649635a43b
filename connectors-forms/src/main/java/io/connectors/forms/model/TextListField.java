package io.connectors.forms.model;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.forms.input.FieldPath;
import io.connectors.forms.input.FormReader;
import io.connectors.forms.input.FormValues;
import io.connectors.forms.keyword.FieldLabel;
import io.connectors.forms.render.RenderContext;
import io.connectors.forms.view.FieldView;
import io.connectors.forms.view.FormPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list of texts: text fields with one name; blank ones are ignored. There is always a blank one,
 * unless the list is full.
 *
 * @param mayBeEmpty whether the schema accepts an empty list
 * @param most the maximum number of texts
 */
record TextListField(FieldLabel label, Optional<JsonValue> initial, boolean mayBeEmpty, int most)
    implements Field {

  @Override
  public boolean fill(JsonPointer place, JsonValue value, FormValues formValues) {
    if (value instanceof JsonArray list && list.elements().stream().allMatch(this::holds)) {
      list.elements().forEach(element -> formValues.add(place, ((JsonString) element).value()));
      return true;
    }
    return false;
  }

  private boolean holds(JsonValue element) {
    return element instanceof JsonString text
        && !text.value().isBlank()
        && text.value().indexOf('\n') < 0
        && text.value().indexOf('\r') < 0;
  }

  @Override
  public Optional<JsonValue> read(FieldPath path, boolean required, FormReader reader) {
    List<String> texts = new ArrayList<>();
    List<String> given = reader.take(path);
    for (int i = 0; i < given.size(); i++) {
      if (!given.get(i).isBlank() && !reader.isRemoved(path.source().child(i))) {
        texts.add(given.get(i));
        reader.kept().add(path.target(), given.get(i));
      }
    }
    return texts.isEmpty() && !(required && mayBeEmpty)
        ? Optional.empty()
        : Optional.of(JsonValue.ofStrings(texts));
  }

  @Override
  public FormPart.Control draw(JsonPointer place, boolean required, RenderContext context) {
    List<String> texts = new ArrayList<>(context.values().all(place));
    if (texts.isEmpty() || texts.size() < most) {
      texts.add("");
    }
    List<FormPart.Item> items = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      FieldLabel numbered = FieldLabel.of(label.title() + " " + (i + 1));
      items.add(new FormPart.Item(context.field(numbered, place.child(i), false), i, texts.get(i)));
    }
    FieldView field = context.field(label, place, required && !mayBeEmpty).unenforced();
    return new FormPart.Texts(field, items, label.placeholder(), most);
  }
}
