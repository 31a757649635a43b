package io.connectors.web.form;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonBoolean;
import java.util.List;
import java.util.Optional;

/**
 * A field for yes or no: a switch where one of the two is the case in any event, a choice of three
 * where the value may be absent. A switch submits {@code false} by a hidden control before it, and
 * {@code true} after that if it is on.
 */
record BooleanField(Caption caption, Optional<JsonValue> initial) implements Field {

  private static final String YES = "true";
  private static final String NO = "false";
  private static final String ON = "on";

  @Override
  public boolean fill(JsonPointer place, JsonValue value, Entries entries) {
    if (value instanceof JsonBoolean truth) {
      entries.add(place, truth.value() ? YES : NO);
      return true;
    }
    return false;
  }

  @Override
  public Optional<JsonValue> read(Spot spot, boolean required, Reading reading) {
    List<String> texts = reading.all(spot);
    String last = texts.isEmpty() ? "" : texts.get(texts.size() - 1);
    return switch (last) {
      case "" -> Optional.empty();
      case YES, ON -> Optional.of(JsonValue.of(true));
      case NO -> Optional.of(JsonValue.of(false));
      default -> {
        reading.refuse(spot, "must be true or false");
        yield Optional.empty();
      }
    };
  }

  @Override
  public Drawn.Control draw(JsonPointer place, boolean required, Drawing drawing) {
    String state = drawing.entries().text(place);
    Face face = drawing.face(caption, place, false);
    boolean known = state.equals(NO) || state.equals(YES) || state.equals(ON);
    boolean needed = required && drawing.demand() != Drawing.Demand.NONE;
    if (needed || (known && (required || initial.isPresent()))) {
      return new Drawn.Switch(face, known && !state.equals(NO));
    }
    return new Drawn.Choice(
        face,
        List.of(
            new Drawn.Option("", "Not set", "", !known),
            new Drawn.Option(YES, "Yes", "", known && !state.equals(NO)),
            new Drawn.Option(NO, "No", "", state.equals(NO))),
        drawing.compact());
  }
}
