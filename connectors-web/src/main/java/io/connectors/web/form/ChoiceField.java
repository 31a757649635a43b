package io.connectors.web.form;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A field for one of several values: radio buttons for a few, a select for many. */
record ChoiceField(Caption caption, Optional<JsonValue> initial, Options options) implements Field {

  private static final int MOST_RADIOS = 4;

  @Override
  public boolean fill(JsonPointer place, JsonValue value, Entries entries) {
    Optional<Options.Option> option = options.ofValue(value);
    option.ifPresent(known -> entries.add(place, known.text()));
    return option.isPresent();
  }

  /** Puts in the one value that there is: a choice of one is none. */
  void prefillOnly(JsonPointer place, Entries entries) {
    if (options.list().size() == 1) {
      entries.add(place, options.list().get(0).text());
    }
  }

  @Override
  public Optional<JsonValue> read(Spot spot, boolean required, Reading reading) {
    Optional<String> text = reading.one(spot).filter(given -> !given.isEmpty());
    Optional<JsonValue> value = text.flatMap(options::ofText).map(Options.Option::value);
    if (text.isPresent() && value.isEmpty()) {
      reading.refuse(spot, "must be one of the options");
    }
    return value;
  }

  @Override
  public Drawn.Control draw(JsonPointer place, boolean required, Drawing drawing) {
    Face face = drawing.face(caption, place, required);
    face = face.saying(drawing.entries().lostOption(place).map(ChoiceField::lost).orElse(""));
    String chosen = drawing.entries().text(place);
    boolean select = drawing.compact() || options.list().size() > MOST_RADIOS;
    List<Drawn.Option> drawn = new ArrayList<>();
    if (select || !face.required()) {
      String nothing = face.required() ? "Choose…" : "Not set";
      String none = drawing.isStored(place) ? "Leave as it is" : nothing;
      drawn.add(new Drawn.Option("", none, "", options.ofText(chosen).isEmpty()));
    }
    options.list().forEach(option -> drawn.add(option.drawn(option.text().equals(chosen))));
    return new Drawn.Choice(face, drawn, select);
  }

  private static String lost(String option) {
    return "No longer available: " + option + ". Choose another option.";
  }
}
