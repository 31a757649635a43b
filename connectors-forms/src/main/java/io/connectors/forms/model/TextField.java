package io.connectors.forms.model;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.forms.input.FieldPath;
import io.connectors.forms.input.FormReader;
import io.connectors.forms.input.FormValues;
import io.connectors.forms.keyword.FieldLabel;
import io.connectors.forms.render.RenderContext;
import io.connectors.forms.view.FormPart;
import java.util.Optional;

/**
 * A text field.
 *
 * @param concealed whether the text is secret and never rendered
 * @param mayBeEmpty whether the schema accepts an empty text
 */
record TextField(
    FieldLabel label, Optional<JsonValue> initial, Kind kind, boolean concealed, boolean mayBeEmpty)
    implements Field {

  /** The kind of control. */
  enum Kind {
    LINE("text"),
    LINES("text"),
    ADDRESS("url"),
    MAIL("email"),
    HIDDEN("password"),
    HIDDEN_LINES("secret");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /** Whether the control submits this text unchanged. */
    private boolean keeps(String text) {
      return text.indexOf('\r') < 0 && (isMultiline() || text.indexOf('\n') < 0);
    }

    /** Whether it is a text area. */
    boolean isMultiline() {
      return this == LINES || this == HIDDEN_LINES;
    }

    /** Whether the text is masked. */
    boolean isHidden() {
      return this == HIDDEN || this == HIDDEN_LINES;
    }

    /** Browsers trim URLs and encode non-ASCII characters, but keep plain text. */
    private String typeFor(String text) {
      boolean plain = text.chars().allMatch(character -> character > ' ' && character < 0x7f);
      return plain || isHidden() ? type : "text";
    }
  }

  @Override
  public boolean fill(JsonPointer place, JsonValue value, FormValues formValues) {
    if (value instanceof JsonString text && kind.keeps(text.value())) {
      formValues.add(place, text.value());
      return true;
    }
    return false;
  }

  @Override
  public Optional<JsonValue> read(FieldPath path, boolean required, FormReader reader) {
    return reader
        .one(path)
        .map(this::asMeant)
        .filter(text -> !text.isEmpty() || (required && mayBeEmpty))
        .map(JsonValue::of);
  }

  @Override
  public FormPart.Control draw(JsonPointer place, boolean required, RenderContext context) {
    String text = concealed ? "" : context.values().text(place);
    return new FormPart.Input(
        context.field(label, place, required && !mayBeEmpty),
        kind.typeFor(text),
        text,
        label.placeholder(),
        "",
        autocomplete(),
        kind.isMultiline() ? Math.min(12, Math.max(3, (int) text.lines().count() + 1)) : 0,
        false);
  }

  /** Normalizes line breaks, and trims single-line texts. */
  private String asMeant(String text) {
    return switch (kind) {
      case LINES, HIDDEN_LINES -> text.replace("\r\n", "\n");
      case ADDRESS, MAIL -> text.strip();
      case LINE, HIDDEN -> text;
    };
  }

  private String autocomplete() {
    return kind == Kind.HIDDEN ? "new-password" : "off";
  }
}
