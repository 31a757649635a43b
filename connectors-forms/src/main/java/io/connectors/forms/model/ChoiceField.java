package io.connectors.forms.model;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.violation.FormReason;
import io.connectors.forms.input.FieldPath;
import io.connectors.forms.input.FormReader;
import io.connectors.forms.input.FormValues;
import io.connectors.forms.keyword.FieldLabel;
import io.connectors.forms.keyword.Options;
import io.connectors.forms.render.RenderContext;
import io.connectors.forms.view.FieldView;
import io.connectors.forms.view.FormPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One of several values: radio buttons for a few, a select for many. */
record ChoiceField(FieldLabel label, Optional<JsonValue> initial, Options options)
    implements Field {

  private static final int MAX_RADIOS = 4;

  @Override
  public boolean fill(JsonPointer place, JsonValue value, FormValues formValues) {
    Optional<Options.Option> option = options.ofValue(value);
    option.ifPresent(known -> formValues.add(place, known.text()));
    return option.isPresent();
  }

  /** Preselects a single option. */
  void prefillOnly(JsonPointer place, FormValues formValues) {
    if (options.list().size() == 1) {
      formValues.add(place, options.list().get(0).text());
    }
  }

  @Override
  public Optional<JsonValue> read(FieldPath path, boolean required, FormReader reader) {
    Optional<String> text = reader.one(path).filter(given -> !given.isEmpty());
    Optional<JsonValue> value = text.flatMap(options::ofText).map(Options.Option::value);
    if (text.isPresent() && value.isEmpty()) {
      reader.refuse(path, FormReason.NOT_AN_OPTION);
    }
    return value;
  }

  @Override
  public FormPart.Control draw(JsonPointer place, boolean required, RenderContext context) {
    FieldView field = context.field(label, place, required);
    field =
        field.saying(
            context
                .values()
                .lostOption(place)
                .map(option -> context.texts().text("form.hint.lost-option", option))
                .orElse(""));
    String chosen = context.values().text(place);
    boolean select = context.compact() || options.list().size() > MAX_RADIOS;
    List<FormPart.Option> drawn = new ArrayList<>();
    if (select || !field.required()) {
      String nothing = field.required() ? "form.option.choose" : "form.option.not-set";
      String key = context.isStored(place) ? "form.option.keep" : nothing;
      String none = context.texts().text(key);
      drawn.add(new FormPart.Option("", none, "", options.ofText(chosen).isEmpty()));
    }
    options.list().forEach(option -> drawn.add(drawn(option, option.text().equals(chosen))));
    return new FormPart.Choice(field, drawn, select);
  }

  static FormPart.Option drawn(Options.Option option, boolean chosen) {
    return new FormPart.Option(option.text(), option.label(), option.description(), chosen);
  }
}
