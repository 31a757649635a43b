package io.connectors.domain.shared;

import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Value: a JSON Pointer (RFC 6901). The empty pointer is the whole document. */
public record JsonPointer(String value) {

  /** The whole document. */
  public static final JsonPointer ROOT = new JsonPointer("");

  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

  private static final Pattern MALFORMED = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

  /**
   * @throws IllegalArgumentException if the value is neither empty nor begins with a slash
   */
  public JsonPointer {
    if (!value.isEmpty() && value.charAt(0) != '/') {
      throw new IllegalArgumentException("a JSON Pointer must be empty or start with a slash");
    }
  }

  /**
   * The pointer in the fragment of a reference, percent-encoded (RFC 6901, section 6): {@code
   * #/definitions/a%20b}. Empty for references to another document or an anchor.
   */
  public static Optional<JsonPointer> ofFragment(String reference) {
    boolean isPointer = reference.equals("#") || reference.startsWith("#/");
    return isPointer && !MALFORMED.matcher(reference).find()
        ? Optional.of(new JsonPointer(decoded(reference.substring(1))))
        : Optional.empty();
  }

  private static String decoded(String fragment) {
    return ENCODED
        .matcher(fragment)
        .replaceAll(
            run -> {
              byte[] bytes = HexFormat.of().parseHex(run.group().replace("%", ""));
              return Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8));
            });
  }

  /** The pointer to a property of the document, with an unescaped name. */
  public static JsonPointer to(String property) {
    return ROOT.child(property);
  }

  /** The pointer to a property of this value, with an unescaped name. */
  public JsonPointer child(String property) {
    return new JsonPointer(value + "/" + property.replace("~", "~0").replace("/", "~1"));
  }

  /** The pointer to an element of this array, from 0. */
  public JsonPointer child(int index) {
    return new JsonPointer(value + "/" + index);
  }

  /** This pointer extended by another. */
  public JsonPointer append(JsonPointer rest) {
    return new JsonPointer(value + rest.value);
  }

  /** The unescaped names; none for the whole document. */
  public List<String> names() {
    return value.isEmpty()
        ? List.of()
        : Arrays.stream(value.substring(1).split("/", -1))
            .map(name -> name.replace("~1", "/").replace("~0", "~"))
            .toList();
  }

  /** The last unescaped name; empty for the whole document. */
  public String lastName() {
    List<String> names = names();
    return names.isEmpty() ? "" : names.get(names.size() - 1);
  }

  /** Whether this pointer equals the other or points below it. */
  public boolean isWithin(JsonPointer place) {
    return value.equals(place.value) || value.startsWith(place.value + "/");
  }

  /** The value at this place of a document, if there is one (RFC 6901, section 4). */
  public Optional<JsonValue> in(JsonValue document) {
    Optional<JsonValue> found = Optional.of(document);
    for (String name : names()) {
      found = found.flatMap(value -> child(value, name));
    }
    return found;
  }

  private static Optional<JsonValue> child(JsonValue value, String name) {
    if (value instanceof JsonArray array && INDEX.matcher(name).matches()) {
      return array.elements().stream().skip(Integer.parseInt(name)).findFirst();
    }
    return value instanceof JsonObject object ? object.get(name) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
