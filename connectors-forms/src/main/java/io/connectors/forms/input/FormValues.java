package io.connectors.forms.input;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
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
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What the controls of a form hold, by the place of the value: the texts that a browser submits, or
 * has submitted. A form is always drawn from these, so that what was typed and what is stored are
 * drawn alike. Not for several threads.
 */
public final class FormValues {

  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,5}");

  private final Function<String, JsonValue> parser;
  private final NavigableMap<String, List<String>> texts = new TreeMap<>();
  private final NavigableSet<String> rows = new TreeSet<>();
  private final Set<String> json = new HashSet<>();
  private final Set<String> given = new HashSet<>();
  private final Set<String> unset = new TreeSet<>();
  private final Map<String, String> lostOptions = new HashMap<>();

  private FormValues(Function<String, JsonValue> parser) {
    this.parser = parser;
  }

  /**
   * The values of a form in which nothing is filled in.
   *
   * @param parser reads JSON text; it throws {@link InvalidRequest} if the text is malformed
   */
  public static FormValues empty(Function<String, JsonValue> parser) {
    return new FormValues(parser);
  }

  /** An empty form with the same parser. */
  public FormValues empty() {
    return new FormValues(parser);
  }

  /** What was submitted, as far as its names are places. */
  static FormValues of(Map<String, List<String>> fields, Function<String, JsonValue> parser) {
    FormValues values = new FormValues(parser);
    fields.forEach(
        (name, texts) -> {
          if (name.startsWith("/")) {
            values.texts.put(name, texts);
          }
        });
    values.rows.addAll(fields.getOrDefault(Controls.ROW, List.of()));
    values.json.addAll(fields.getOrDefault(Controls.JSON, List.of()));
    values.unset.addAll(fields.getOrDefault(Controls.UNSET, List.of()));
    return values;
  }

  /** Parses the text of a control that holds JSON. */
  JsonValue parse(String text) {
    return parser.apply(text);
  }

  public void add(JsonPointer place, String text) {
    texts.computeIfAbsent(place.value(), any -> new ArrayList<>()).add(text);
  }

  public void addAll(FormValues others) {
    others.texts.forEach((place, more) -> more.forEach(text -> add(new JsonPointer(place), text)));
    rows.addAll(others.rows);
    json.addAll(others.json);
    lostOptions.putAll(others.lostOptions);
  }

  /** Says that the text at that place is JSON, whatever control is drawn there otherwise. */
  public void markJson(JsonPointer place) {
    json.add(place.value());
  }

  /** Says that a list has a row at that place, even if nothing has been filled in yet. */
  public void markRow(JsonPointer place) {
    rows.add(place.value());
  }

  /** Says that something was given at that place, which is not kept. */
  public void markGiven(JsonPointer place) {
    given.add(place.value());
  }

  /** Says that what is stored at that place is to be removed. */
  public void markUnset(JsonPointer place) {
    unset.add(place.value());
  }

  public boolean isUnset(JsonPointer place) {
    return unset.contains(place.value());
  }

  /** What is to be removed, at that place and below. */
  public List<JsonPointer> unset(JsonPointer place) {
    return unset.stream().map(JsonPointer::new).filter(each -> each.isWithin(place)).toList();
  }

  /** Says that an option was chosen at that place that there is no more. */
  public void markLostOption(JsonPointer place, String shown) {
    lostOptions.put(place.value(), shown);
  }

  /** The option at that place that there is no more, for people. */
  public Optional<String> lostOption(JsonPointer place) {
    return Optional.ofNullable(lostOptions.get(place.value()));
  }

  /** The names of the properties of the object at that place whose texts are JSON. */
  public List<String> jsonNames(JsonPointer object) {
    return json.stream()
        .filter(name -> name.startsWith(object.value() + "/"))
        .map(JsonPointer::new)
        .filter(place -> object.child(place.lastName()).equals(place))
        .map(JsonPointer::lastName)
        .sorted()
        .toList();
  }

  public boolean isJson(JsonPointer place) {
    return json.contains(place.value());
  }

  public boolean wasGiven(JsonPointer place) {
    return given.contains(place.value());
  }

  /** The places at which something was given that is not kept. */
  public List<JsonPointer> given() {
    return given.stream().map(JsonPointer::new).toList();
  }

  public List<String> all(JsonPointer place) {
    return texts.getOrDefault(place.value(), List.of());
  }

  public Optional<String> last(JsonPointer place) {
    List<String> found = all(place);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  /** The last text at that place; empty if there is none. */
  public String text(JsonPointer place) {
    return last(place).orElse("");
  }

  /** Whether anything at all is at that place or below. */
  public boolean has(JsonPointer place) {
    return texts.containsKey(place.value()) || !below(place).isEmpty();
  }

  /** Whether any text at that place or below is not empty. */
  public boolean hasText(JsonPointer place) {
    return !String.join("", all(place)).isEmpty()
        || below(place).values().stream().anyMatch(found -> !String.join("", found).isEmpty());
  }

  /** The places at or below that one which have texts. */
  public Set<String> names(JsonPointer place) {
    Set<String> names = new TreeSet<>(below(place).keySet());
    if (texts.containsKey(place.value())) {
      names.add(place.value());
    }
    return names;
  }

  /** The numbers of the rows of the list at that place, in ascending order. */
  public List<Integer> rows(JsonPointer list) {
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
