package io.connectors.web.form;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.Violation;
import io.connectors.web.shared.FormFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One reading of a submitted form: hands out the texts, keeps them for drawing the form again, and
 * gathers what is wrong with them. Not for several threads.
 */
final class Reading {

  private static final int MOST_ROWS = 1000;

  private final Entries submitted;
  private final Entries kept;
  private final Set<String> seen;
  private final Set<String> added;
  private final Set<String> removed;
  private final boolean prefills;
  private final boolean redraw;
  private final List<Violation> violations = new ArrayList<>();
  private int rowsRead;

  private Reading(
      Entries submitted,
      Entries kept,
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

  static Reading of(FormFields fields, boolean prefills) {
    return new Reading(
        Entries.of(fields),
        new Entries(),
        new HashSet<>(),
        Set.copyOf(fields.all(Controls.ADD)),
        Set.copyOf(fields.all(Controls.REMOVE)),
        prefills,
        !fields.all(Controls.REDRAW).isEmpty());
  }

  /** A reading of what a form is about to be drawn from; nobody looks at what it gathers. */
  static Reading of(Entries entries) {
    return new Reading(entries, new Entries(), new HashSet<>(), Set.of(), Set.of(), false, false);
  }

  /** The same reading, but that what is wrong does not matter: the part was not chosen. */
  Reading aside() {
    return new Reading(submitted, kept, seen, added, removed, prefills, redraw);
  }

  /** What to draw the form from if it has to be drawn again. */
  Entries kept() {
    return kept;
  }

  List<Violation> violations() {
    return violations;
  }

  void refuse(Spot spot, String message) {
    violations.add(new Violation(spot.target(), message));
  }

  /** Every text at that place, which is for the caller to keep. */
  List<String> take(Spot spot) {
    seen.add(spot.source().value());
    return submitted.all(spot.source());
  }

  /** Every text at that place. */
  List<String> all(Spot spot) {
    List<String> texts = take(spot);
    texts.forEach(text -> kept.add(spot.target(), text));
    return texts;
  }

  /** The one text at that place; several that differ are refused. */
  Optional<String> one(Spot spot) {
    List<String> texts = all(spot);
    if (texts.stream().distinct().count() > 1) {
      refuse(spot, "was given more than once");
    }
    return texts.stream().findFirst();
  }

  boolean isJson(Spot spot) {
    boolean marked = submitted.isJson(spot.source());
    if (marked) {
      kept.markJson(spot.target());
    }
    return marked;
  }

  /** The names of the properties of the object at that place whose texts are JSON. */
  List<String> jsonNames(Spot object) {
    return submitted.jsonNames(object.source());
  }

  /** Whether the stored value at that place is to be removed. */
  boolean isUnset(Spot spot) {
    boolean removed = submitted.isUnset(spot.source());
    if (removed) {
      kept.markUnset(spot.target());
    }
    return removed;
  }

  /** The stored values to remove, at that place and below. */
  List<JsonPointer> unset(JsonPointer place) {
    List<JsonPointer> places = submitted.unset(place);
    places.forEach(kept::markUnset);
    return places;
  }

  /** Passes over everything at that place and below. */
  void ignore(Spot spot) {
    seen.addAll(submitted.names(spot.source()));
  }

  /** Whether anything at that place or below is not empty. */
  boolean hasText(Spot spot) {
    return submitted.hasText(spot.source());
  }

  /** The numbers of the rows to read; the removed ones and, in the end, the blank ones are not. */
  List<Integer> rows(Spot list) {
    List<Integer> rows = new ArrayList<>();
    for (int number : submitted.rows(list.source())) {
      JsonPointer row = list.source().child(number);
      if (removed.contains(row.value()) || (!isRearranging() && !submitted.hasText(row))) {
        seen.addAll(submitted.names(row));
      } else if (++rowsRead > MOST_ROWS) {
        seen.addAll(submitted.names(row));
        refuse(list, "must not have so many entries");
      } else {
        rows.add(number);
      }
    }
    return rows;
  }

  boolean isRemoved(JsonPointer row) {
    return removed.contains(row.value());
  }

  void keepRow(JsonPointer row) {
    kept.markRow(row);
  }

  /** Whether a row is to be added to that list. */
  boolean adds(Spot list) {
    return added.contains(list.source().value());
  }

  boolean prefills() {
    return prefills;
  }

  /** The submitted places at or below that one that no field has asked for. */
  List<JsonPointer> unknown(JsonPointer place) {
    return submitted.names(place).stream()
        .filter(name -> !seen.contains(name))
        .map(JsonPointer::new)
        .toList();
  }

  /** Whether the form is to be drawn again and nothing else. */
  boolean isRedraw() {
    return redraw || isRearranging();
  }

  private boolean isRearranging() {
    return !added.isEmpty() || !removed.isEmpty();
  }
}
