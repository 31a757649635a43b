package io.connectors.signin.oidc;

import io.connectors.domain.shared.JsonPointer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Value: the place of a claim in a token. A text that begins with a slash is a JSON Pointer (RFC
 * 6901). Any other text is the name of a claim; if the token has no claim of that name, its dots
 * separate the names of nested objects. A place never selects one element of a list.
 */
public record ClaimPath(String text) {

  private static final Pattern POINTER = Pattern.compile("(/([^/~]|~[01])+)+");

  /** With a colon or a slash it is the name of one claim, such as an address. */
  private static final Pattern NAME = Pattern.compile("[^.]+(\\.[^.]+)*|[^.:/]*[:/].*");

  /**
   * @throws IllegalArgumentException if the text is {@linkplain #isWellFormed not well-formed}
   */
  public ClaimPath {
    if (!isWellFormed(text)) {
      throw new IllegalArgumentException("must be the name of a claim or a JSON Pointer");
    }
  }

  /** Whether the text is the name of a claim, a path with dots, or a JSON Pointer. */
  public static boolean isWellFormed(String text) {
    Pattern form = text.startsWith("/") ? POINTER : NAME;
    return form.matcher(text).matches()
        && text.equals(text.strip())
        && text.chars().noneMatch(Character::isISOControl);
  }

  /** The value at this place; may be absent. */
  Optional<Object> in(Map<String, Object> claims) {
    if (text.startsWith("/")) {
      return at(new JsonPointer(text).names(), claims);
    }
    return at(List.of(text), claims).or(() -> at(Arrays.asList(text.split("\\.", -1)), claims));
  }

  private static Optional<Object> at(List<String> names, Map<String, Object> claims) {
    Object place = claims;
    for (String name : names) {
      Optional<Object> next =
          place instanceof Map<?, ?> object
              ? Optional.ofNullable(object.get(name))
              : Optional.empty();
      if (next.isEmpty()) {
        return next;
      }
      place = next.orElseThrow();
    }
    return Optional.of(place);
  }

  @Override
  public String toString() {
    return text;
  }
}
