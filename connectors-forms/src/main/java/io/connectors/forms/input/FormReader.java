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
 * Reads a submitted form: returns its texts, keeps them to render the form again, and collects
 * violations. Not thread-safe.
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
   * Starts to read a submitted form.
   *
   * @param parser reads JSON text; it throws {@link InvalidRequest} if the text is malformed
   * @param prefills whether defaults fill absent values
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

  /** A reader of stored values, whose violations are ignored. */
  public static FormReader of(FormValues formValues) {
    return new FormReader(
        formValues, formValues.empty(), new HashSet<>(), Set.of(), Set.of(), false, false);
  }

  /** A copy that discards violations, for a branch that is not selected. */
  public FormReader aside() {
    return new FormReader(submitted, kept, seen, added, removed, prefills, redraw);
  }

  /** The values to render the form again. */
  public FormValues kept() {
    return kept;
  }

  public List<Violation> violations() {
    return violations;
  }

  public void refuse(FieldPath path, Reason reason) {
    violations.add(new Violation(path.target(), reason));
  }

  /** All texts at a place; the caller keeps them. */
  public List<String> take(FieldPath path) {
    seen.add(path.source().value());
    return submitted.all(path.source());
  }

  /** All texts at a place. */
  public List<String> all(FieldPath path) {
    List<String> texts = take(path);
    texts.forEach(text -> kept.add(path.target(), text));
    return texts;
  }

  /** The text at a place; different texts are rejected. */
  public Optional<String> one(FieldPath path) {
    List<String> texts = all(path);
    if (texts.stream().distinct().count() > 1) {
      refuse(path, FormReason.GIVEN_MORE_THAN_ONCE);
    }
    return texts.stream().findFirst();
  }

  /** The text at a place as JSON; malformed JSON is rejected. */
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

  /** The names of the object's properties with JSON texts. */
  public List<String> jsonNames(FieldPath object) {
    return submitted.jsonNames(object.source());
  }

  /** Whether to remove the stored value at a place. */
  public boolean isUnset(FieldPath path) {
    boolean removed = submitted.isUnset(path.source());
    if (removed) {
      kept.markUnset(path.target());
    }
    return removed;
  }

  /** The stored values to remove at a place and below. */
  public List<JsonPointer> unset(JsonPointer place) {
    List<JsonPointer> places = submitted.unset(place);
    places.forEach(kept::markUnset);
    return places;
  }

  /** Ignores all values at a place and below. */
  public void ignore(FieldPath path) {
    seen.addAll(submitted.names(path.source()));
  }

  /** Whether a value at a place or below is not empty. */
  public boolean hasText(FieldPath path) {
    return submitted.hasText(path.source());
  }

  /** The numbers of the rows to read, without removed and blank ones. */
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

  /** Whether to add a row to a list. */
  public boolean adds(FieldPath list) {
    return added.contains(list.source().value());
  }

  public boolean prefills() {
    return prefills;
  }

  /** The submitted places at or below a place that no field has read. */
  public List<JsonPointer> unknown(JsonPointer place) {
    return submitted.names(place).stream()
        .filter(name -> !seen.contains(name))
        .map(JsonPointer::new)
        .toList();
  }

  /** Whether only to render the form again. */
  public boolean isRedraw() {
    return redraw || isRearranging();
  }

  private boolean isRearranging() {
    return !added.isEmpty() || !removed.isEmpty();
  }
}
