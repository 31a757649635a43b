package io.connectors.forms.text;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Renderer: violations as sentences of a form, with fields by their labels.
 *
 * @param labels the labels of fields in the form, by the name of the property
 */
public record FormSentences(FormTexts texts, Map<String, String> labels) {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  /** Copies the labels. */
  public FormSentences {
    labels = Map.copyOf(labels);
  }

  /**
   * A violation as a sentence.
   *
   * @param violation with a pointer relative to the control's value, usually the root
   */
  public String of(Violation violation) {
    String sentence = of(violation.reason());
    return violation.pointer().equals(JsonPointer.ROOT)
        ? sentence
        : texts.text("form.error.at", location(violation.pointer()), sentence);
  }

  /** A reason as a sentence. */
  public String of(Reason reason) {
    return new ReasonSentences(texts, labels).of(reason);
  }

  /** A location inside a value: {@code Entry 2, From}. */
  private String location(JsonPointer pointer) {
    return pointer.names().stream().map(this::part).collect(Collectors.joining(", "));
  }

  private String part(String name) {
    return NUMBER.matcher(name).matches()
        ? texts.text("form.error.entry", Integer.parseInt(name) + 1)
        : labels.getOrDefault(name, name);
  }
}
