package io.connectors.web.form;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A field for a list of texts: text fields of one name, of which blank ones do not count. There is
 * always a blank one to fill in, unless the list is full.
 *
 * @param mayBeEmpty whether the schema takes the empty list for a value
 * @param most how many texts there may be
 */
record TextListField(Caption caption, Optional<JsonValue> initial, boolean mayBeEmpty, int most)
    implements Field {

  @Override
  public boolean fill(JsonPointer place, JsonValue value, Entries entries) {
    if (value instanceof JsonArray list && list.elements().stream().allMatch(this::holds)) {
      list.elements().forEach(element -> entries.add(place, ((JsonString) element).value()));
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
  public Optional<JsonValue> read(Spot spot, boolean required, Reading reading) {
    List<String> texts = new ArrayList<>();
    List<String> given = reading.take(spot);
    for (int i = 0; i < given.size(); i++) {
      if (!given.get(i).isBlank() && !reading.isRemoved(spot.source().child(i))) {
        texts.add(given.get(i));
        reading.kept().add(spot.target(), given.get(i));
      }
    }
    return texts.isEmpty() && !(required && mayBeEmpty)
        ? Optional.empty()
        : Optional.of(JsonValue.ofStrings(texts));
  }

  @Override
  public Drawn.Control draw(JsonPointer place, boolean required, Drawing drawing) {
    List<String> texts = new ArrayList<>(drawing.entries().all(place));
    if (texts.isEmpty() || texts.size() < most) {
      texts.add("");
    }
    List<Drawn.Item> items = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Caption numbered = Caption.of(caption.title() + " " + (i + 1));
      items.add(new Drawn.Item(drawing.face(numbered, place.child(i), false), i, texts.get(i)));
    }
    Face face = drawing.face(caption, place, required && !mayBeEmpty).unenforced();
    return new Drawn.Texts(face, items, caption.placeholder(), most);
  }
}
