package io.connectors.forms.input;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.FormReason;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One reading of a submitted form: hands out the texts, keeps them for drawing the form again, and
 * gathers what is wrong with them. Not for several threads.
 */
public final class FormReader {

  private static final int MAX_ROWS = 1000;

  private final FormValues submitted;
  private final FormValues kept;
  private final Set<String> seen;
  private final Set<String> added;
  private final Set<String> removed;
  private final boolean prefills;
  private final boolean redraw;
  private final List<Violation> violations = new ArrayList<>();
  private int rowsRead;

  private FormReader(
      FormValues submitted,
      FormValues kept,
      Set<String> seen,
      Set<String> added,
      Set<String> removed,
      boolean prefills,
      boolean redraw) {
    this.submitted = submitted;
    this.kept = kept;
    this.seen = seen;
    this.added = added;
    this.removed = removed;
    this.prefills = prefills;
    this.redraw = redraw;
  }

  /**
   * Begins to read a submitted form.
   *
   * @param parser reads JSON text; it throws {@link InvalidRequest} if the text is malformed
   * @param prefills whether defaults fill in what has no value
   */
  public static FormReader of(
      Map<String, List<String>> fields, Function<String, JsonValue> parser, boolean prefills) {
    return new FormReader(
        FormValues.of(fields, parser),
        FormValues.empty(parser),
        new HashSet<>(),
        Set.copyOf(fields.getOrDefault(Controls.ADD, List.of())),
        Set.copyOf(fields.getOrDefault(Controls.REMOVE, List.of())),
        prefills,
        fields.containsKey(Controls.REDRAW));
  }

  /** A reading of what a form is about to be drawn from; nobody looks at what it gathers. */
  public static FormReader of(FormValues formValues) {
    return new FormReader(
        formValues, formValues.empty(), new HashSet<>(), Set.of(), Set.of(), false, false);
  }

  /** The same reading, but that what is wrong does not matter: the part was not chosen. */
  public FormReader aside() {
    return new FormReader(submitted, kept, seen, added, removed, prefills, redraw);
  }

  /** What to draw the form from if it has to be drawn again. */
  public FormValues kept() {
    return kept;
  }

  public List<Violation> violations() {
    return violations;
  }

  public void refuse(FieldPath path, Reason reason) {
    violations.add(new Violation(path.target(), reason));
  }

  /** Every text at that place, which is for the caller to keep. */
  public List<String> take(FieldPath path) {
    seen.add(path.source().value());
    return submitted.all(path.source());
  }

  /** Every text at that place. */
  public List<String> all(FieldPath path) {
    List<String> texts = take(path);
    texts.forEach(text -> kept.add(path.target(), text));
    return texts;
  }

  /** The one text at that place; several that differ are refused. */
  public Optional<String> one(FieldPath path) {
    List<String> texts = all(path);
    if (texts.stream().distinct().count() > 1) {
      refuse(path, FormReason.GIVEN_MORE_THAN_ONCE);
    }
    return texts.stream().findFirst();
  }

  /** The one text at that place as JSON; malformed JSON is refused. */
  public Optional<JsonValue> json(FieldPath path) {
    try {
      return one(path).filter(text -> !text.isBlank()).map(submitted::parse);
    } catch (InvalidRequest malformed) {
      refuse(path, FormReason.MALFORMED_JSON);
      return Optional.empty();
    }
  }

  public boolean isJson(FieldPath path) {
    boolean marked = submitted.isJson(path.source());
    if (marked) {
      kept.markJson(path.target());
    }
    return marked;
  }

  /** The names of the properties of the object at that place whose texts are JSON. */
  public List<String> jsonNames(FieldPath object) {
    return submitted.jsonNames(object.source());
  }

  /** Whether the stored value at that place is to be removed. */
  public boolean isUnset(FieldPath path) {
    boolean removed = submitted.isUnset(path.source());
    if (removed) {
      kept.markUnset(path.target());
    }
    return removed;
  }

  /** The stored values to remove, at that place and below. */
  public List<JsonPointer> unset(JsonPointer place) {
    List<JsonPointer> places = submitted.unset(place);
    places.forEach(kept::markUnset);
    return places;
  }

  /** Passes over everything at that place and below. */
  public void ignore(FieldPath path) {
    seen.addAll(submitted.names(path.source()));
  }

  /** Whether anything at that place or below is not empty. */
  public boolean hasText(FieldPath path) {
    return submitted.hasText(path.source());
  }

  /** The numbers of the rows to read; the removed ones and, in the end, the blank ones are not. */
  public List<Integer> rows(FieldPath list) {
    List<Integer> rows = new ArrayList<>();
    for (int number : submitted.rows(list.source())) {
      JsonPointer row = list.source().child(number);
      if (removed.contains(row.value()) || (!isRearranging() && !submitted.hasText(row))) {
        seen.addAll(submitted.names(row));
      } else if (++rowsRead > MAX_ROWS) {
        seen.addAll(submitted.names(row));
        refuse(list, FieldReason.EXCESS_ENTRIES);
      } else {
        rows.add(number);
      }
    }
    return rows;
  }

  public boolean isRemoved(JsonPointer row) {
    return removed.contains(row.value());
  }

  public void keepRow(JsonPointer row) {
    kept.markRow(row);
  }

  /** Whether a row is to be added to that list. */
  public boolean adds(FieldPath list) {
    return added.contains(list.source().value());
  }

  public boolean prefills() {
    return prefills;
  }

  /** The submitted places at or below that one that no field has asked for. */
  public List<JsonPointer> unknown(JsonPointer place) {
    return submitted.names(place).stream()
        .filter(name -> !seen.contains(name))
        .map(JsonPointer::new)
        .toList();
  }

  /** Whether the form is to be drawn again and nothing else. */
  public boolean isRedraw() {
    return redraw || isRearranging();
  }

  private boolean isRearranging() {
    return !added.isEmpty() || !removed.isEmpty();
  }
}
