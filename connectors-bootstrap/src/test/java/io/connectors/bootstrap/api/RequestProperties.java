package io.connectors.bootstrap.api;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;

/** The properties that the reader of a request knows are those that its schema has. */
final class RequestProperties {

  private static final String NAMES = "PROPERTIES";

  private RequestProperties() {}

  static void requireSame(String reader, Map<String, Object> schema) {
    Set<String> said = Yaml.map(schema, "properties").keySet();
    Set<?> known = known(reader);
    if (!said.equals(known)) {
      throw new IllegalArgumentException(reader + " reads " + known + ", described are " + said);
    }
  }

  private static Set<?> known(String reader) {
    try {
      Field names = Class.forName(reader).getDeclaredField(NAMES);
      names.setAccessible(true);
      return (Set<?>) names.get(null);
    } catch (ReflectiveOperationException unknown) {
      throw new IllegalArgumentException(unknown);
    }
  }
}
