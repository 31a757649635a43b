package io.connectors.forms.render;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.forms.text.FormSentences;
import io.connectors.forms.view.SummaryLine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What is wrong with a form, handed out while it is drawn: to each control what is wrong at its
 * place or below, to the part around it what no control has taken, and what is left to the summary.
 * Nothing is lost, and nothing is said twice. Not for several threads.
 */
public final class FieldErrors {

  private final List<Violation> open;
  private final FormSentences sentences;
  private final List<SummaryLine> summary = new ArrayList<>();

  private FieldErrors(List<Violation> open, FormSentences sentences) {
    this.open = new ArrayList<>(open);
    this.sentences = sentences;
  }

  /** Takes over some violations. */
  public static FieldErrors of(List<Violation> violations, FormSentences sentences) {
    return new FieldErrors(violations, sentences);
  }

  /** No errors, for the same form. */
  public FieldErrors none() {
    return new FieldErrors(List.of(), sentences);
  }

  /** What is wrong at that place or below and has not been taken yet, as sentences. */
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

  /** A violation, its place the rest of the way inside the value there. */
  private static Violation within(JsonPointer place, Violation violation) {
    String rest = violation.pointer().value().substring(place.value().length());
    return new Violation(new JsonPointer(rest), violation.reason());
  }

  /** What was taken, in the order taken, and then what belongs to no control. */
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
