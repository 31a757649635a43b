package io.connectors.bootstrap.api;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Set;

/** What the reader of a request knows, by the names in its constant. */
final class RequestProperties {

  private RequestProperties() {}

  /**
   * Compares what is said with what is read.
   *
   * @param constant the set of names, after the class: {@code a.b.Reader#NAMES}
   * @throws IllegalArgumentException if they differ
   */
  static void requireSame(String constant, Collection<String> said) {
    Set<?> known = known(constant.split("#", 2));
    if (!Set.copyOf(said).equals(known)) {
      throw new IllegalArgumentException(constant + " is " + known + ", described is " + said);
    }
  }

  private static Set<?> known(String[] constant) {
    try {
      Field names = Class.forName(constant[0]).getDeclaredField(constant[1]);
      names.setAccessible(true);
      return (Set<?>) names.get(null);
    } catch (ReflectiveOperationException unknown) {
      throw new IllegalArgumentException(unknown);
    }
  }
}
