package io.connectors.web.form;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields of an object. Properties that have no field of their own stand, as a JSON object, in a
 * text area whose name is the place of the object itself.
 *
 * @param members the fields that always belong to it, in the order drawn
 * @param open whether there may be other properties by intention: the text area is always drawn
 * @param onlyKnown whether other properties are forbidden: a stored one is no longer used
 */
record ObjectField(
    Caption caption,
    Optional<JsonValue> initial,
    List<Member> members,
    List<Conditional> conditionals,
    boolean open,
    boolean onlyKnown)
    implements Field {

  private static final Caption OTHERS = Caption.of("Other fields");

  @Override
  public boolean fill(JsonPointer place, JsonValue value, Entries entries) {
    if (!(value instanceof JsonObject object)) {
      return false;
    }
    Map<String, JsonValue> others = new LinkedHashMap<>();
    object
        .properties()
        .forEach(
            (name, inner) ->
                member(name, object.properties())
                    .ifPresentOrElse(
                        member -> fillMember(member, place, inner, entries),
                        () -> fillOther(place, name, inner, entries, others)));
    if (!others.isEmpty()) {
      entries.add(place, JsonLayout.of(new JsonObject(others)));
    }
    return true;
  }

  /** A choice that decides about other fields is shown as a choice, its lost option beside it. */
  private void fillMember(Member member, JsonPointer place, JsonValue value, Entries entries) {
    boolean lost =
        decides(member)
            && member.field() instanceof ChoiceField choice
            && choice.options().ofValue(value).isEmpty();
    if (lost) {
      entries.markLostOption(place.child(member.name()), FixedField.shown(value));
    } else {
      member.fill(place, value, entries);
    }
  }

  private void fillOther(
      JsonPointer place,
      String name,
      JsonValue value,
      Entries entries,
      Map<String, JsonValue> others) {
    if (onlyKnown && ObjectCompiler.isNameable(name)) {
      LostProperties.fill(place.child(name), value, entries);
    } else {
      others.put(name, value);
    }
  }

  private boolean decides(Member member) {
    return conditionals.stream()
        .anyMatch(part -> part.condition().property().equals(member.name()));
  }

  /** The field of that name; of several, the one that belongs to these values. */
  private Optional<Member> member(String name, Map<String, JsonValue> values) {
    Stream<Conditional> chosen = conditionals.stream().filter(part -> part.holds(values));
    return Stream.of(members.stream(), members(chosen), members(conditionals.stream()))
        .flatMap(found -> found)
        .filter(member -> member.name().equals(name))
        .findFirst();
  }

  private static Stream<Member> members(Stream<Conditional> parts) {
    return parts.flatMap(part -> part.members().stream());
  }

  /** The same without a text area for other properties. */
  ObjectField closed() {
    return new ObjectField(caption, initial, members, conditionals, false, onlyKnown);
  }

  /** All fields of it, by name; those of which only one is enabled only once. */
  Map<String, Member> all() {
    Map<String, Member> all = new LinkedHashMap<>();
    Stream.concat(members.stream(), members(conditionals.stream()))
        .forEach(member -> all.putIfAbsent(member.name(), member));
    return all;
  }

  @Override
  public void prefill(JsonPointer place, Entries entries) {
    initial.ifPresent(value -> fill(place, value, entries));
    members.forEach(member -> member.prefill(place, entries));
    Map<String, JsonValue> values = decisiveValues(place, entries);
    conditionals.stream()
        .filter(part -> !part.exclusive() || part.holds(values))
        .flatMap(part -> part.members().stream())
        .forEach(member -> member.prefill(place, entries));
  }

  @Override
  public Optional<JsonValue> read(Spot spot, boolean required, Reading reading) {
    Map<String, JsonValue> values = new LinkedHashMap<>();
    for (Member member : members) {
      member.read(spot, reading).ifPresent(value -> values.put(member.name(), value));
    }
    conditionals.forEach(part -> part.read(spot, values, reading));
    readOthers(spot, values, reading);
    LostProperties.read(spot, all().keySet(), values, reading);
    boolean blank = values.isEmpty() || !reading.hasText(spot);
    return blank && !required ? Optional.empty() : Optional.of(new JsonObject(values));
  }

  private void readOthers(Spot spot, Map<String, JsonValue> values, Reading reading) {
    Optional<JsonValue> others = JsonField.readJson(spot, reading);
    if (others.isPresent() && others.filter(JsonObject.class::isInstance).isEmpty()) {
      reading.refuse(spot, "must be a JSON object");
    }
    others
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .ifPresent(
            object ->
                object
                    .properties()
                    .forEach((name, value) -> addOther(spot, name, value, values, reading)));
  }

  private void addOther(
      Spot spot, String name, JsonValue value, Map<String, JsonValue> values, Reading reading) {
    if (all().containsKey(name)) {
      reading.refuse(spot.child(name), "has a field of its own");
    } else {
      values.put(name, value);
    }
  }

  @Override
  public Drawn.Group draw(JsonPointer place, boolean required, Drawing drawing) {
    List<Drawn> parts = parts(place, required ? drawing : drawing.relaxed());
    boolean conditional = !required && members.stream().anyMatch(Member::required);
    return new Drawn.Group(
        drawing
            .face(caption, place, false)
            .saying(conditional ? "Leave all of it empty to go without." : ""),
        parts);
  }

  /** The fields, without anything around them. */
  List<Drawn> parts(JsonPointer place, Drawing drawing) {
    List<Drawn> parts = new ArrayList<>();
    Map<String, List<Drawn>> groups = new LinkedHashMap<>();
    Map<String, JsonValue> values = decisiveValues(place, drawing.entries());
    for (Member member : members) {
      List<Drawn> here = member.group().isEmpty() ? parts : group(member.group(), groups, parts);
      here.add(member.draw(place, drawing));
      for (int i = 0; i < conditionals.size(); i++) {
        Conditional part = conditionals.get(i);
        if (part.condition().property().equals(member.name())) {
          here.add(part.draw(place, member.field(), part.holds(values), i, drawing));
        }
      }
    }
    parts.addAll(LostProperties.draw(place, all().keySet(), drawing));
    if (open || !drawing.entries().all(place).isEmpty()) {
      parts.add(others(place, drawing));
    }
    return parts;
  }

  private static List<Drawn> group(
      String title, Map<String, List<Drawn>> groups, List<Drawn> parts) {
    return groups.computeIfAbsent(
        title,
        any -> {
          List<Drawn> inside = new ArrayList<>();
          parts.add(new Drawn.Section(title, inside));
          return inside;
        });
  }

  private Drawn others(JsonPointer place, Drawing drawing) {
    Face face = drawing.variant(conditionals.size()).face(OTHERS, place, false);
    return JsonField.drawJson(face, place, false, drawing);
  }

  /** The values that conditions are about, as far as they are there and well-formed. */
  private Map<String, JsonValue> decisiveValues(JsonPointer place, Entries entries) {
    Map<String, JsonValue> values = new LinkedHashMap<>();
    Reading reading = Reading.of(entries);
    for (Member member : members) {
      if (decides(member)) {
        member.read(Spot.of(place), reading).ifPresent(value -> values.put(member.name(), value));
      }
    }
    return values;
  }
}
