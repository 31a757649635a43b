package io.connectors.web.form;

import io.connectors.domain.shared.JsonPointer;
import java.util.ArrayList;
import java.util.List;

/**
 * One drawing of a form, as a part of it sees it: what the controls hold, what is wrong with it,
 * and what the parts around it mean for it.
 *
 * @param variant tells apart the ids of controls for one place
 * @param trail what to say before a label where labels repeat
 * @param demand how far a required field must be filled in
 * @param compact whether choices are drawn as selects: radio buttons of one name are one group,
 *     even across parts of which only one is enabled
 */
record Drawing(
    Entries entries,
    Complaints complaints,
    Occasion occasion,
    String variant,
    String trail,
    Demand demand,
    boolean compact) {

  /** How far a required field must be filled in. */
  enum Demand {
    /** In any event. */
    ENFORCED,
    /** If the part around it is used at all, which a browser does not know. */
    ASKED,
    /** Only if anything else in the optional part around it is filled in. */
    NONE
  }

  static Drawing of(Entries entries, Complaints complaints, Occasion occasion) {
    return new Drawing(entries, complaints, occasion, "", "", Demand.ENFORCED, false);
  }

  String id(JsonPointer place) {
    return ControlId.of(variant, place);
  }

  /** Whether there is a value at that place already, which is not shown. */
  boolean isStored(JsonPointer place) {
    return occasion.stored().stream()
        .anyMatch(name -> ConnectorForm.AUTH.child(name).equals(place));
  }

  /** What the control at that place shows, with all that is wrong at that place and below. */
  Face face(Caption caption, JsonPointer place, boolean required) {
    String id = id(place);
    List<String> hints = new ArrayList<>();
    if (!caption.description().isBlank()) {
      hints.add(caption.description());
    }
    if (!caption.example().isBlank()) {
      hints.add("For example " + caption.example());
    }
    return new Face(
        id,
        place.value(),
        caption.title(),
        hints,
        caption.help(),
        complaints.take(place, trail + caption.title(), id),
        required && demand != Demand.NONE,
        required && demand == Demand.ENFORCED);
  }

  /** Inside a part that may be left out. */
  Drawing relaxed() {
    return demanding(Demand.NONE);
  }

  /** Inside a part that belongs to a choice; one of several for the same places, or not. */
  Drawing conditional(boolean exclusive) {
    Demand inside = demand == Demand.ENFORCED ? Demand.ASKED : demand;
    return new Drawing(entries, complaints, occasion, variant, trail, inside, compact || exclusive);
  }

  /** Inside a row of that title. */
  Drawing inRow(String title) {
    return new Drawing(
        entries, complaints, occasion, variant, trail + title + ": ", Demand.ASKED, compact);
  }

  /** Besides what the form holds: nothing is wrong there. */
  Drawing apart(Entries others) {
    return new Drawing(others, Complaints.none(), occasion, variant, trail, demand, compact);
  }

  /** With ids of its own. */
  Drawing variant(int number) {
    return new Drawing(
        entries, complaints, occasion, variant + "v" + number, trail, demand, compact);
  }

  private Drawing demanding(Demand inside) {
    return new Drawing(entries, complaints, occasion, variant, trail, inside, compact);
  }
}
