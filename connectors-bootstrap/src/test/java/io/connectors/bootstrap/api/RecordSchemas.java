package io.connectors.bootstrap.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.connectors.domain.shared.JsonValue;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The schemas of the records that are written into answers: their properties, of which type, and
 * whether they are always there. What they mean is said beside it.
 */
final class RecordSchemas {

  private final Map<String, String> names;

  /** Knows the records that have schemas, by the names of their classes. */
  RecordSchemas(Map<String, String> names) {
    this.names = Map.copyOf(names);
  }

  /**
   * The schema of a record.
   *
   * @throws IllegalArgumentException if something is said of a property that is none, not said of
   *     one, or said against what the record says
   */
  Map<String, Object> of(String className, Map<String, Object> said) {
    Class<?> type = load(className);
    Map<String, Object> words = Yaml.map(said, "properties");
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : components(type).toList()) {
      String name = nameOf(type, component);
      boolean optional = find(component, JsonInclude.class);
      boolean nullable = !optional && find(component, Nullable.class);
      properties.put(
          name, joined(className + "." + name, typeOf(component, nullable), words.remove(name)));
      if (!optional) {
        required.add(name);
      }
    }
    require(words.isEmpty(), className + " has no " + words.keySet());
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("description", Yaml.text(said, "description"));
    schema.put("additionalProperties", false);
    schema.put("required", required);
    schema.put("properties", properties);
    return schema;
  }

  private static Stream<RecordComponent> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(
            component ->
                find(component, JsonUnwrapped.class)
                    ? components(component.getType())
                    : Stream.of(component));
  }

  /** The schema of a type that an answer has. */
  Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? schema("type", "array", "items", of(arguments[0]))
          : schema("type", "object", "additionalProperties", of(arguments[1]));
    }
    if (type == String.class) {
      return schema("type", "string");
    }
    if (type == boolean.class) {
      return schema("type", "boolean");
    }
    if (type == int.class || type == long.class) {
      return schema("type", "integer");
    }
    if (type == JsonValue.class) {
      return new LinkedHashMap<>();
    }
    String name = names.get(type.getTypeName());
    require(name != null, "nothing is said of " + type);
    return schema("$ref", "#/components/schemas/" + name);
  }

  private Map<String, Object> typeOf(RecordComponent component, boolean nullable) {
    Map<String, Object> schema = of(component.getGenericType());
    if (nullable) {
      schema.put("type", List.of(schema.get("type"), "null"));
    }
    return schema;
  }

  private static Map<String, Object> joined(String place, Map<String, Object> type, Object said) {
    require(said != null, "nothing is said of " + place);
    Map<String, Object> words = Yaml.map(said);
    require(words.containsKey("description"), "it is not said what " + place + " is");
    Map<String, Object> all = new LinkedHashMap<>(type);
    words.forEach(
        (keyword, value) -> {
          Object before = all.put(keyword, value);
          require(
              before == null || refines(value, before),
              "it is said of " + place + " what its type says otherwise: " + keyword);
        });
    return all;
  }

  private static boolean refines(Object value, Object before) {
    return value instanceof Map<?, ?> more
        && before instanceof Map<?, ?> less
        && more.entrySet().containsAll(less.entrySet());
  }

  private static String nameOf(Class<?> type, RecordComponent component) {
    boolean snake =
        type.getAnnotation(Serdeable.Serializable.class).naming() == SnakeCaseStrategy.class;
    return snake
        ? component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)
        : component.getName();
  }

  private static boolean find(RecordComponent component, Class<? extends Annotation> annotation) {
    AnnotatedElement[] places = {component, component.getAnnotatedType(), component.getAccessor()};
    for (AnnotatedElement place : places) {
      if (place.isAnnotationPresent(annotation)) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Object> schema(Object... keywords) {
    Map<String, Object> schema = new LinkedHashMap<>();
    for (int i = 0; i < keywords.length; i += 2) {
      schema.put((String) keywords[i], keywords[i + 1]);
    }
    return schema;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException gone) {
      throw new IllegalArgumentException(gone);
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
