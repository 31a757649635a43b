package io.connectors.signin.oidc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the values that a claim lists. */
final class ClaimValues {

  private ClaimValues() {}

  /**
   * The elements of a list, the keys of an object, or the one value. A key whose value is {@code
   * false} or {@code null} does not count.
   */
  static List<Object> of(Object claimed) {
    if (claimed instanceof Collection<?> list) {
      return list.stream().filter(Objects::nonNull).<Object>map(value -> value).toList();
    }
    if (claimed instanceof Map<?, ?> object) {
      return object.entrySet().stream()
          .filter(entry -> entry.getValue() != null && !Boolean.FALSE.equals(entry.getValue()))
          .<Object>map(Map.Entry::getKey)
          .toList();
    }
    return List.of(claimed);
  }

  /**
   * Whether the value is an object that describes one thing, as {@code {"id": "acme"}}. The keys of
   * an object such as {@code {"acme": {"id": "7"}}} are names.
   */
  static boolean describesOneThing(Object claimed) {
    return claimed instanceof Map<?, ?> object
        && object.values().stream()
            .anyMatch(facts -> !(facts instanceof Map<?, ?> || facts instanceof Collection<?>));
  }
}
