package io.connectors.forms.model;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.forms.input.FieldPath;
import io.connectors.forms.input.FormReader;
import io.connectors.forms.input.FormValues;
import io.connectors.forms.keyword.FieldLabel;
import io.connectors.forms.render.RenderContext;
import io.connectors.forms.view.FormPart;
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

  FieldLabel label();

  /** What the schema suggests where something is created. */
  Optional<JsonValue> initial();

  /** Puts a value into the controls, or answers no, and changes nothing, if they cannot hold it. */
  boolean fill(JsonPointer place, JsonValue value, FormValues formValues);

  /** Puts in what the schema suggests, if that fits. */
  default void prefill(JsonPointer place, FormValues formValues) {
    initial().ifPresent(value -> fill(place, value, formValues));
  }

  /** The value that was submitted; none if the controls were left empty. */
  Optional<JsonValue> read(FieldPath path, boolean required, FormReader reader);

  /** What there is to see. */
  FormPart.Control draw(JsonPointer place, boolean required, RenderContext context);
}
