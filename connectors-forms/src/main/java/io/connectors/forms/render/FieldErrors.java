package io.connectors.forms.render;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.forms.text.FormSentences;
import io.connectors.forms.view.SummaryLine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The violations of a form, assigned while it is rendered: to the control of a place, else to the
 * part around it, else to the summary. Every violation is shown once. Not thread-safe.
 */
public final class FieldErrors {

  private final List<Violation> open;
  private final FormSentences sentences;
  private final List<SummaryLine> summary = new ArrayList<>();

  private FieldErrors(List<Violation> open, FormSentences sentences) {
    this.open = new ArrayList<>(open);
    this.sentences = sentences;
  }

  public static FieldErrors of(List<Violation> violations, FormSentences sentences) {
    return new FieldErrors(violations, sentences);
  }

  /** No errors, for the same form. */
  public FieldErrors none() {
    return new FieldErrors(List.of(), sentences);
  }

  /** Removes and returns the violations at a place or below, as sentences. */
  public List<String> take(JsonPointer place, String label, String id) {
    List<String> found = new ArrayList<>();
    for (Iterator<Violation> all = open.iterator(); all.hasNext(); ) {
      Violation violation = all.next();
      String pointer = violation.pointer().value();
      if (violation.pointer().isWithin(place)) {
        String sentence = sentences.of(within(place, violation));
        found.add(sentence);
        summary.add(new SummaryLine(pointer, label, sentence, id));
        all.remove();
      }
    }
    return found.stream().distinct().toList();
  }

  /** A violation with its pointer relative to a place. */
  private static Violation within(JsonPointer place, Violation violation) {
    String rest = violation.pointer().value().substring(place.value().length());
    return new Violation(new JsonPointer(rest), violation.reason());
  }

  /** The assigned violations in order, then those without a control. */
  public List<SummaryLine> summary() {
    List<SummaryLine> lines = new ArrayList<>(summary);
    open.stream()
        .map(
            violation ->
                new SummaryLine(
                    violation.pointer().value(),
                    violation.pointer().lastName(),
                    sentences.of(new Violation(JsonPointer.ROOT, violation.reason())),
                    ""))
        .forEach(lines::add);
    return lines;
  }
}
