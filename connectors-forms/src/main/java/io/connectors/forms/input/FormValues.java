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
 * The texts of a form's controls by the place of the value, stored or submitted. A form is always
 * rendered from these, so that typed and stored values look alike. Not thread-safe.
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
   * The values of an empty form.
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

  /** The submitted fields whose names are places. */
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

  /** Marks the text at a place as JSON. */
  public void markJson(JsonPointer place) {
    json.add(place.value());
  }

  /** Marks a row of a list, even if it is blank. */
  public void markRow(JsonPointer place) {
    rows.add(place.value());
  }

  /** Marks a given value that is not kept, such as a secret. */
  public void markGiven(JsonPointer place) {
    given.add(place.value());
  }

  /** Marks the stored value at a place for removal. */
  public void markUnset(JsonPointer place) {
    unset.add(place.value());
  }

  public boolean isUnset(JsonPointer place) {
    return unset.contains(place.value());
  }

  /** The values to remove at a place and below. */
  public List<JsonPointer> unset(JsonPointer place) {
    return unset.stream().map(JsonPointer::new).filter(each -> each.isWithin(place)).toList();
  }

  /** Marks a chosen option that no longer exists. */
  public void markLostOption(JsonPointer place, String shown) {
    lostOptions.put(place.value(), shown);
  }

  /** The option at a place that no longer exists, for display. */
  public Optional<String> lostOption(JsonPointer place) {
    return Optional.ofNullable(lostOptions.get(place.value()));
  }

  /** The names of the object's properties with JSON texts. */
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

  /** The places of given values that are not kept. */
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

  /** The last text at a place; empty if absent. */
  public String text(JsonPointer place) {
    return last(place).orElse("");
  }

  /** Whether a place or one below has a text. */
  public boolean has(JsonPointer place) {
    return texts.containsKey(place.value()) || !below(place).isEmpty();
  }

  /** Whether a place or one below has a text that is not empty. */
  public boolean hasText(JsonPointer place) {
    return !String.join("", all(place)).isEmpty()
        || below(place).values().stream().anyMatch(found -> !String.join("", found).isEmpty());
  }

  /** The places at or below a place with texts. */
  public Set<String> names(JsonPointer place) {
    Set<String> names = new TreeSet<>(below(place).keySet());
    if (texts.containsKey(place.value())) {
      names.add(place.value());
    }
    return names;
  }

  /** The numbers of the rows of a list, in ascending order. */
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

  /** The character 0 follows the slash in sort order. */
  private NavigableMap<String, List<String>> below(JsonPointer place) {
    return texts.subMap(place.value() + "/", true, place.value() + "0", false);
  }
}
