package io.connectors.web.form;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import java.util.Optional;

/**
 * A part of a form, made once from a schema and kept: how a value gets into its controls, how they
 * are drawn, and how what was submitted becomes a value again. Immutable. Whether the value has to
 * be there is for the object to say that the field belongs to.
 */
sealed interface Field
    permits TextField,
        NumberField,
        BooleanField,
        ChoiceField,
        CheckboxesField,
        TextListField,
        GroupListField,
        ObjectField,
        FixedField,
        JsonField {

  Caption caption();

  /** What the schema suggests where something is created. */
  Optional<JsonValue> initial();

  /** Puts a value into the controls, or answers no, and changes nothing, if they cannot hold it. */
  boolean fill(JsonPointer place, JsonValue value, Entries entries);

  /** Puts in what the schema suggests, if that fits. */
  default void prefill(JsonPointer place, Entries entries) {
    initial().ifPresent(value -> fill(place, value, entries));
  }

  /** The value that was submitted; none if the controls were left empty. */
  Optional<JsonValue> read(Spot spot, boolean required, Reading reading);

  /** What there is to see. */
  Drawn.Control draw(JsonPointer place, boolean required, Drawing drawing);
}
