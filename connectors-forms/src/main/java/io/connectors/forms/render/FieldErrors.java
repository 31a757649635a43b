package io.connectors.forms.render;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.forms.view.SummaryLine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a form, handed out while it is drawn: to each control what is wrong at its
 * place or below, to the part around it what no control has taken, and what is left to the summary.
 * Nothing is lost, and nothing is said twice. Not for several threads.
 */
public final class FieldErrors {

  private final List<Violation> open;
  private final Map<String, String> labels;
  private final List<SummaryLine> summary = new ArrayList<>();

  private FieldErrors(List<Violation> open, Map<String, String> labels) {
    this.open = new ArrayList<>(open);
    this.labels = labels;
  }

  /**
   * Takes over some violations.
   *
   * @param labels what fields are called in the form, by the name of the property
   */
  public static FieldErrors of(List<Violation> violations, Map<String, String> labels) {
    return new FieldErrors(violations, labels);
  }

  public static FieldErrors none() {
    return new FieldErrors(List.of(), Map.of());
  }

  /** What is wrong at that place or below and has not been taken yet, as sentences. */
  public List<String> take(JsonPointer place, String label, String id) {
    List<String> sentences = new ArrayList<>();
    for (Iterator<Violation> all = open.iterator(); all.hasNext(); ) {
      Violation violation = all.next();
      String pointer = violation.pointer().value();
      if (violation.pointer().isWithin(place)) {
        String sentence = FormSentences.sentence(within(place, violation), labels);
        sentences.add(sentence);
        summary.add(new SummaryLine(pointer, label, sentence, id));
        all.remove();
      }
    }
    return sentences.stream().distinct().toList();
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
                    FormSentences.sentence(
                        new Violation(JsonPointer.ROOT, violation.reason()), labels),
                    ""))
        .forEach(lines::add);
    return lines;
  }
}
