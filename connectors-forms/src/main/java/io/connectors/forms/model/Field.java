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
 * A field of a form, compiled from a schema: fills its controls from a value, renders them, and
 * reads submitted texts. Immutable. The object of the field knows if it is required.
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

  /** The default value for new connectors. */
  Optional<JsonValue> initial();

  /** Fills the controls with a value; returns false and changes nothing if they cannot hold it. */
  boolean fill(JsonPointer place, JsonValue value, FormValues formValues);

  /** Fills the controls with the default value, if it fits. */
  default void prefill(JsonPointer place, FormValues formValues) {
    initial().ifPresent(value -> fill(place, value, formValues));
  }

  /** The submitted value; absent if the controls are empty. */
  Optional<JsonValue> read(FieldPath path, boolean required, FormReader reader);

  /** The rendered field. */
  FormPart.Control draw(JsonPointer place, boolean required, RenderContext context);
}
