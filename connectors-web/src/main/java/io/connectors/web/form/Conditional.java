package io.connectors.web.form;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fields of an object that belong to it only if a condition holds. What is submitted for them
 * otherwise is dropped.
 *
 * @param exclusive whether another conditional of the object has fields of the same names
 */
record Conditional(Condition condition, List<Member> members, boolean exclusive) {

  boolean holds(Map<String, JsonValue> values) {
    return condition.holds(Optional.ofNullable(values.get(condition.property())));
  }

  /** Reads the fields into the values of the object, or passes over them. */
  void read(Spot object, Map<String, JsonValue> values, Reading reading) {
    if (holds(values)) {
      members.forEach(
          member ->
              member.read(object, reading).ifPresent(value -> values.put(member.name(), value)));
    } else if (exclusive) {
      members.forEach(member -> reading.ignore(object.child(member.name())));
    } else {
      Reading aside = reading.aside();
      members.forEach(member -> member.read(object, aside));
    }
  }

  /**
   * Draws the fields.
   *
   * @param decisive the field that the condition is about
   * @param number counts the conditionals of the object
   */
  Drawn draw(JsonPointer object, Field decisive, boolean holds, int number, Drawing drawing) {
    Drawing inside = drawing.conditional(exclusive);
    if (exclusive && !holds) {
      Entries fresh = new Entries();
      if (drawing.occasion().prefills()) {
        members.forEach(member -> member.prefill(object, fresh));
      }
      inside = inside.apart(fresh).variant(number);
    }
    Drawing within = inside;
    return new Drawn.When(
        condition.spoken(decisive),
        object.child(condition.property()).value(),
        condition.texts(decisive),
        condition.negated(),
        holds,
        exclusive,
        members.stream().map(member -> (Drawn) member.draw(object, within)).toList());
  }
}
