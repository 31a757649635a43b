package io.connectors.forms.model;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonBoolean;
import io.connectors.domain.shared.violation.JsonType;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.forms.input.FieldPath;
import io.connectors.forms.input.FormReader;
import io.connectors.forms.input.FormValues;
import io.connectors.forms.keyword.FieldLabel;
import io.connectors.forms.render.RenderContext;
import io.connectors.forms.view.FieldView;
import io.connectors.forms.view.FormPart;
import java.util.List;
import java.util.Optional;

/**
 * A boolean field: a switch, or a choice of three if the value may be absent. A hidden control
 * before the switch submits {@code false}; the switch then submits {@code true} if it is on.
 */
record BooleanField(FieldLabel label, Optional<JsonValue> initial) implements Field {

  private static final String YES = "true";
  private static final String NO = "false";
  private static final String ON = "on";

  @Override
  public boolean fill(JsonPointer place, JsonValue value, FormValues formValues) {
    if (value instanceof JsonBoolean truth) {
      formValues.add(place, truth.value() ? YES : NO);
      return true;
    }
    return false;
  }

  @Override
  public Optional<JsonValue> read(FieldPath path, boolean required, FormReader reader) {
    List<String> texts = reader.all(path);
    String last = texts.isEmpty() ? "" : texts.get(texts.size() - 1);
    return switch (last) {
      case "" -> Optional.empty();
      case YES, ON -> Optional.of(JsonValue.of(true));
      case NO -> Optional.of(JsonValue.of(false));
      default -> {
        reader.refuse(path, Reason.Type.of(JsonType.BOOLEAN));
        yield Optional.empty();
      }
    };
  }

  @Override
  public FormPart.Control draw(JsonPointer place, boolean required, RenderContext context) {
    String state = context.values().text(place);
    FieldView field = context.field(label, place, false);
    boolean known = state.equals(NO) || state.equals(YES) || state.equals(ON);
    boolean needed = required && context.demand() != RenderContext.Demand.NONE;
    if (needed || (known && (required || initial.isPresent()))) {
      return new FormPart.Switch(field, known && !state.equals(NO));
    }
    return new FormPart.Choice(
        field,
        List.of(
            new FormPart.Option("", context.texts().text("form.option.not-set"), "", !known),
            new FormPart.Option(
                YES, context.texts().text("form.option.yes"), "", known && !state.equals(NO)),
            new FormPart.Option(NO, context.texts().text("form.option.no"), "", state.equals(NO))),
        context.compact());
  }
}
