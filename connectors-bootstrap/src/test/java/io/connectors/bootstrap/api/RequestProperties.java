package io.connectors.bootstrap.api;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Set;

/** The property names that the reader of a request accepts, from its constant. */
final class RequestProperties {

  private RequestProperties() {}

  /**
   * Compares the described names with the accepted ones.
   *
   * @param constant class and field: {@code a.b.Reader#NAMES}
   * @throws IllegalArgumentException if they differ
   */
  static void requireSame(String constant, Collection<String> described) {
    Set<?> accepted = accepted(constant.split("#", 2));
    if (!Set.copyOf(described).equals(accepted)) {
      throw new IllegalArgumentException(
          constant + " is " + accepted + ", described is " + described);
    }
  }

  private static Set<?> accepted(String[] constant) {
    try {
      Field names = Class.forName(constant[0]).getDeclaredField(constant[1]);
      names.setAccessible(true);
      return (Set<?>) names.get(null);
    } catch (ReflectiveOperationException unknown) {
      throw new IllegalArgumentException(unknown);
    }
  }
}
