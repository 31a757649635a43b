package io.connectors.web.form;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.web.shared.FormFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the controls of a form hold, by the place of the value: the texts that a browser submits, or
 * has submitted. A form is always drawn from these, so that what was typed and what is stored are
 * drawn alike. Not for several threads.
 */
final class Entries {

  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,5}");

  private final NavigableMap<String, List<String>> texts = new TreeMap<>();
  private final NavigableSet<String> rows = new TreeSet<>();
  private final Set<String> json = new HashSet<>();
  private final Set<String> given = new HashSet<>();
  private final Set<String> unset = new TreeSet<>();
  private final Map<String, String> lostOptions = new HashMap<>();

  /** What was submitted, as far as its names are places. */
  static Entries of(FormFields fields) {
    Entries entries = new Entries();
    fields.names().stream()
        .filter(name -> name.startsWith("/"))
        .forEach(name -> entries.texts.put(name, fields.all(name)));
    entries.rows.addAll(fields.all(Controls.ROW));
    entries.json.addAll(fields.all(Controls.JSON));
    entries.unset.addAll(fields.all(Controls.UNSET));
    return entries;
  }

  void add(JsonPointer place, String text) {
    texts.computeIfAbsent(place.value(), any -> new ArrayList<>()).add(text);
  }

  void addAll(Entries others) {
    others.texts.forEach((place, more) -> more.forEach(text -> add(new JsonPointer(place), text)));
    rows.addAll(others.rows);
    json.addAll(others.json);
    lostOptions.putAll(others.lostOptions);
  }

  /** Says that the text at that place is JSON, whatever control is drawn there otherwise. */
  void markJson(JsonPointer place) {
    json.add(place.value());
  }

  /** Says that a list has a row at that place, even if nothing has been filled in yet. */
  void markRow(JsonPointer place) {
    rows.add(place.value());
  }

  /** Says that something was given at that place, which is not kept. */
  void markGiven(JsonPointer place) {
    given.add(place.value());
  }

  /** Says that what is stored at that place is to be removed. */
  void markUnset(JsonPointer place) {
    unset.add(place.value());
  }

  boolean isUnset(JsonPointer place) {
    return unset.contains(place.value());
  }

  /** What is to be removed, at that place and below. */
  List<JsonPointer> unset(JsonPointer place) {
    return unset.stream()
        .filter(name -> name.equals(place.value()) || name.startsWith(place.value() + "/"))
        .map(JsonPointer::new)
        .toList();
  }

  /** Says that an option was chosen at that place that there is no more. */
  void markLostOption(JsonPointer place, String shown) {
    lostOptions.put(place.value(), shown);
  }

  /** The option at that place that there is no more, for people. */
  Optional<String> lostOption(JsonPointer place) {
    return Optional.ofNullable(lostOptions.get(place.value()));
  }

  /** The names of the properties of the object at that place whose texts are JSON. */
  List<String> jsonNames(JsonPointer object) {
    return json.stream()
        .filter(name -> name.startsWith(object.value() + "/"))
        .map(JsonPointer::new)
        .filter(place -> object.child(place.lastName()).equals(place))
        .map(JsonPointer::lastName)
        .sorted()
        .toList();
  }

  boolean isJson(JsonPointer place) {
    return json.contains(place.value());
  }

  boolean wasGiven(JsonPointer place) {
    return given.contains(place.value());
  }

  /** The places at which something was given that is not kept. */
  List<JsonPointer> given() {
    return given.stream().map(JsonPointer::new).toList();
  }

  List<String> all(JsonPointer place) {
    return texts.getOrDefault(place.value(), List.of());
  }

  Optional<String> last(JsonPointer place) {
    List<String> found = all(place);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  /** The last text at that place; empty if there is none. */
  String text(JsonPointer place) {
    return last(place).orElse("");
  }

  /** Whether anything at all is at that place or below. */
  boolean has(JsonPointer place) {
    return texts.containsKey(place.value()) || !below(place).isEmpty();
  }

  /** Whether any text at that place or below is not empty. */
  boolean hasText(JsonPointer place) {
    return !String.join("", all(place)).isEmpty()
        || below(place).values().stream().anyMatch(found -> !String.join("", found).isEmpty());
  }

  /** The places at or below that one which have texts. */
  Set<String> names(JsonPointer place) {
    Set<String> names = new TreeSet<>(below(place).keySet());
    if (texts.containsKey(place.value())) {
      names.add(place.value());
    }
    return names;
  }

  /** The numbers of the rows of the list at that place, in ascending order. */
  List<Integer> rows(JsonPointer list) {
    int start = list.value().length() + 1;
    NavigableSet<Integer> numbers = new TreeSet<>();
    below(list).keySet().forEach(name -> addNumber(name.substring(start), numbers));
    rows.subSet(list.value() + "/", list.value() + "0")
        .forEach(name -> addNumber(name.substring(start), numbers));
    return List.copyOf(numbers);
  }

  private static void addNumber(String rest, Set<Integer> numbers) {
    int slash = rest.indexOf('/');
    String number = slash < 0 ? rest : rest.substring(0, slash);
    if (INDEX.matcher(number).matches()) {
      numbers.add(Integer.valueOf(number));
    }
  }

  /** In the order of texts the character 0 comes next to the slash. */
  private NavigableMap<String, List<String>> below(JsonPointer place) {
    return texts.subMap(place.value() + "/", true, place.value() + "0", false);
  }
}
