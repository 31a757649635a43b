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
 * The context for rendering a part of a form: its values, its errors, and the effect of the parts
 * around it.
 *
 * @param texts the texts in the user's language
 * @param variant distinguishes the ids of controls for one place
 * @param trail the prefix of repeated labels
 * @param demand how required fields are marked
 * @param compact whether choices are selects, because radio buttons with one name are one group,
 *     even across exclusive parts
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

  /** How a required field is marked. */
  public enum Demand {
    /** Always required. */
    ENFORCED,
    /** Required if the part around it is used, which a browser does not know. */
    ASKED,
    /** Required only if another field of the optional part is filled. */
    NONE
  }

  public static RenderContext of(
      FormTexts texts, FormValues values, FieldErrors errors, FormMode mode) {
    return new RenderContext(texts, values, errors, mode, "", "", Demand.ENFORCED, false);
  }

  public String id(JsonPointer place) {
    return ControlId.of(variant, place);
  }

  /** Whether a value is stored at a place, which is not shown. */
  public boolean isStored(JsonPointer place) {
    return mode.isStored(place);
  }

  /** The view of the field at a place, with the errors there and below. */
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

  /** The context of an optional part. */
  public RenderContext relaxed() {
    return new RenderContext(texts, values, errors, mode, variant, trail, Demand.NONE, compact);
  }

  /**
   * The context of a conditional part.
   *
   * @param exclusive whether other parts have the same places
   */
  public RenderContext conditional(boolean exclusive) {
    Demand inside = demand == Demand.ENFORCED ? Demand.ASKED : demand;
    return new RenderContext(
        texts, values, errors, mode, variant, trail, inside, compact || exclusive);
  }

  /** The context of a row. */
  public RenderContext inRow(String title) {
    return new RenderContext(
        texts, values, errors, mode, variant, trail + title + ": ", Demand.ASKED, compact);
  }

  /** A context with other values and without errors. */
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
