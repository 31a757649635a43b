package io.connectors.forms.render;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.forms.input.FormMode;
import io.connectors.forms.input.FormValues;
import io.connectors.forms.keyword.FieldLabel;
import io.connectors.forms.text.FormTexts;
import io.connectors.forms.view.FieldView;
import java.util.ArrayList;
import java.util.List;

/**
 * One drawing of a form, as a part of it sees it: what the controls hold, what is wrong with it,
 * and what the parts around it mean for it.
 *
 * @param texts the texts in the language of the reader
 * @param variant tells apart the ids of controls for one place
 * @param trail what to say before a label where labels repeat
 * @param demand how far a required field must be filled in
 * @param compact whether choices are drawn as selects: radio buttons of one name are one group,
 *     even across parts of which only one is enabled
 */
public record RenderContext(
    FormTexts texts,
    FormValues values,
    FieldErrors errors,
    FormMode mode,
    String variant,
    String trail,
    Demand demand,
    boolean compact) {

  /** How far a required field must be filled in. */
  public enum Demand {
    /** In any event. */
    ENFORCED,
    /** If the part around it is used at all, which a browser does not know. */
    ASKED,
    /** Only if anything else in the optional part around it is filled in. */
    NONE
  }

  public static RenderContext of(
      FormTexts texts, FormValues values, FieldErrors errors, FormMode mode) {
    return new RenderContext(texts, values, errors, mode, "", "", Demand.ENFORCED, false);
  }

  public String id(JsonPointer place) {
    return ControlId.of(variant, place);
  }

  /** Whether there is a value at that place already, which is not shown. */
  public boolean isStored(JsonPointer place) {
    return mode.isStored(place);
  }

  /** What the control at that place shows, with all that is wrong at that place and below. */
  public FieldView field(FieldLabel label, JsonPointer place, boolean required) {
    String id = id(place);
    List<String> hints = new ArrayList<>();
    if (!label.description().isBlank()) {
      hints.add(label.description());
    }
    label.examples().stream()
        .reduce((left, right) -> texts.text("form.list.or", left, right))
        .ifPresent(examples -> hints.add(texts.text("form.hint.example", examples)));
    return new FieldView(
        id,
        place.value(),
        label.title(),
        hints,
        label.help(),
        errors.take(place, trail + label.title(), id),
        required && demand != Demand.NONE,
        required && demand == Demand.ENFORCED);
  }

  /** Inside a part that may be left out. */
  public RenderContext relaxed() {
    return new RenderContext(texts, values, errors, mode, variant, trail, Demand.NONE, compact);
  }

  /** Inside a part that belongs to a choice; one of several for the same places, or not. */
  public RenderContext conditional(boolean exclusive) {
    Demand inside = demand == Demand.ENFORCED ? Demand.ASKED : demand;
    return new RenderContext(
        texts, values, errors, mode, variant, trail, inside, compact || exclusive);
  }

  /** Inside a row of that title. */
  public RenderContext inRow(String title) {
    return new RenderContext(
        texts, values, errors, mode, variant, trail + title + ": ", Demand.ASKED, compact);
  }

  /** Besides what the form holds: nothing is wrong there. */
  public RenderContext apart(FormValues others) {
    return new RenderContext(texts, others, errors.none(), mode, variant, trail, demand, compact);
  }

  /**
   * A context whose ids differ from those of other parts for the same fields.
   *
   * @param object the object that is drawn in several parts
   * @param number the number of the part within the object
   */
  public RenderContext variant(JsonPointer object, int number) {
    String part = "v" + object.names().size() + "." + number;
    return new RenderContext(texts, values, errors, mode, variant + part, trail, demand, compact);
  }
}
