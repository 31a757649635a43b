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
 * Generates the schemas of response records: properties, types and required properties. The texts
 * come from the test resources.
 */
final class RecordSchemas {

  private final Map<String, String> names;

  /** Takes the schema names of the records, by class name. */
  RecordSchemas(Map<String, String> names) {
    this.names = Map.copyOf(names);
  }

  /**
   * Generates the schema of a record.
   *
   * @throws IllegalArgumentException if a text is missing, superfluous or contradicts the record
   */
  Map<String, Object> of(String className, Map<String, Object> texts) {
    Class<?> type = load(className);
    Map<String, Object> propertyTexts = Yaml.map(texts, "properties");
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : components(type).toList()) {
      String name = nameOf(component);
      boolean optional = find(component, JsonInclude.class);
      boolean nullable = !optional && find(component, Nullable.class);
      properties.put(
          name,
          joined(className + "." + name, typeOf(component, nullable), propertyTexts.remove(name)));
      if (!optional) {
        required.add(name);
      }
    }
    require(propertyTexts.isEmpty(), className + " has no " + propertyTexts.keySet());
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("description", Yaml.text(texts, "description"));
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

  /** Generates the schema of a type in a response. */
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
    require(name != null, "no text for " + type);
    return schema("$ref", "#/components/schemas/" + name);
  }

  private Map<String, Object> typeOf(RecordComponent component, boolean nullable) {
    Map<String, Object> schema = of(component.getGenericType());
    if (nullable) {
      schema.put("type", List.of(schema.get("type"), "null"));
    }
    return schema;
  }

  private static Map<String, Object> joined(
      String property, Map<String, Object> type, Object text) {
    require(text != null, "no text for " + property);
    Map<String, Object> keywords = Yaml.map(text);
    require(keywords.containsKey("description"), "no description of " + property);
    Map<String, Object> all = new LinkedHashMap<>(type);
    keywords.forEach(
        (keyword, value) -> {
          Object before = all.put(keyword, value);
          require(
              before == null || refines(value, before),
              "the text of " + property + " contradicts its type: " + keyword);
        });
    return all;
  }

  private static boolean refines(Object value, Object before) {
    return value instanceof Map<?, ?> more
        && before instanceof Map<?, ?> less
        && more.entrySet().containsAll(less.entrySet());
  }

  private static String nameOf(RecordComponent component) {
    boolean snake =
        component.getDeclaringRecord().getAnnotation(Serdeable.Serializable.class).naming()
            == SnakeCaseStrategy.class;
    return snake
        ? component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)
        : component.getName();
  }

  private static boolean find(RecordComponent component, Class<? extends Annotation> annotation) {
    AnnotatedElement[] elements = {
      component, component.getAnnotatedType(), component.getAccessor()
    };
    for (AnnotatedElement element : elements) {
      if (element.isAnnotationPresent(annotation)) {
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
    } catch (ClassNotFoundException unknown) {
      throw new IllegalArgumentException(unknown);
    }
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
