package io.connectors.domain.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Value: an immutable JSON value (RFC 8259). {@code toString()} returns JSON. Numbers are equal by
 * value, and objects regardless of order.
 */
public sealed interface JsonValue
    permits JsonNumber,
        JsonValue.JsonNull,
        JsonValue.JsonBoolean,
        JsonValue.JsonString,
        JsonValue.JsonArray,
        JsonValue.JsonObject {

  /** The JSON literal {@code null}. */
  record JsonNull() implements JsonValue {
    @Override
    public String toString() {
      return "null";
    }
  }

  /** {@code true} or {@code false}. */
  record JsonBoolean(boolean value) implements JsonValue {
    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }

  /** A string of Unicode characters. */
  record JsonString(String value) implements JsonValue {
    /**
     * @throws InvalidRequest if it contains U+0000 or an unpaired surrogate, which no database
     *     stores
     */
    public JsonString {
      StorableText.require(value);
    }

    @Override
    public String toString() {
      return JsonText.quote(value);
    }
  }

  /** An array, in order. */
  record JsonArray(List<JsonValue> elements) implements JsonValue {
    /** Copies the elements. */
    public JsonArray {
      elements = List.copyOf(elements);
    }

    @Override
    public String toString() {
      return JsonText.array(elements);
    }
  }

  /** An object; properties keep their order. */
  record JsonObject(Map<String, JsonValue> properties) implements JsonValue {
    /** The object without properties. */
    public static final JsonObject EMPTY = new JsonObject(Map.of());

    /**
     * Copies the properties.
     *
     * @throws InvalidRequest if a name contains U+0000 or an unpaired surrogate
     */
    public JsonObject {
      properties.keySet().forEach(StorableText::require);
      properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** The value of a property, if the object has it. */
    public Optional<JsonValue> get(String property) {
      return Optional.ofNullable(properties.get(property));
    }

    /** The text of a property, if the object has it and it is a string. */
    public Optional<String> text(String property) {
      return get(property)
          .filter(JsonString.class::isInstance)
          .map(value -> ((JsonString) value).value());
    }

    /** A property that is itself an object, if the object has it. */
    public Optional<JsonObject> object(String property) {
      return get(property).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }

    /** A property that is an array, if the object has it. */
    public Optional<JsonArray> array(String property) {
      return get(property).filter(JsonArray.class::isInstance).map(JsonArray.class::cast);
    }

    /** Whether a property is the literal {@code true}. */
    public boolean isTrue(String property) {
      return get(property).equals(Optional.of(new JsonBoolean(true)));
    }

    /** This object with one property replaced or added at the end. */
    public JsonObject with(String property, JsonValue value) {
      Map<String, JsonValue> copy = new LinkedHashMap<>(properties);
      copy.put(property, value);
      return new JsonObject(copy);
    }

    @Override
    public String toString() {
      return JsonText.object(properties);
    }
  }

  /** The literal {@code null}. */
  static JsonValue none() {
    return new JsonNull();
  }

  /** A string. */
  static JsonValue of(String value) {
    return new JsonString(value);
  }

  /** A boolean. */
  static JsonValue of(boolean value) {
    return new JsonBoolean(value);
  }

  /** A whole number. */
  static JsonValue of(long value) {
    return JsonNumber.of(value);
  }

  /** An array of strings. */
  static JsonArray ofStrings(List<String> values) {
    List<JsonValue> elements = new ArrayList<>();
    values.forEach(value -> elements.add(new JsonString(value)));
    return new JsonArray(elements);
  }
}
