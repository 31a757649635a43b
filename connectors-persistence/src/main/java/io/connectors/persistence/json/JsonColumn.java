package io.connectors.persistence.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON columns with exact numbers. {@code JsonValue.toString()} writes them. */
public final class JsonColumn {

  /** More than any request or catalog file has; deeper values could overflow the stack. */
  private static final int MAX_DEPTH = 200;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private JsonColumn() {}

  /**
   * Reads an object.
   *
   * @throws IllegalStateException if the column contains another value
   */
  public static JsonObject object(String text) {
    if (read(text) instanceof JsonObject object) {
      return object;
    }
    throw new IllegalStateException("the column does not hold a JSON object");
  }

  /**
   * Reads an array.
   *
   * @throws IllegalStateException if the column contains another value
   */
  public static JsonArray array(String text) {
    if (read(text) instanceof JsonArray array) {
      return array;
    }
    throw new IllegalStateException("the column does not hold a JSON array");
  }

  private static JsonValue read(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      return value(parser);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static JsonValue value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> readObject(parser);
      case START_ARRAY -> readArray(parser);
      case VALUE_STRING -> JsonValue.of(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getDecimalValue());
      case VALUE_TRUE -> JsonValue.of(true);
      case VALUE_FALSE -> JsonValue.of(false);
      case VALUE_NULL -> JsonValue.none();
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("the column does not hold JSON");
    };
  }

  private static JsonObject readObject(JsonParser parser) throws IOException {
    Map<String, JsonValue> properties = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      properties.put(name, value(parser));
    }
    return new JsonObject(properties);
  }

  private static JsonArray readArray(JsonParser parser) throws IOException {
    List<JsonValue> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return new JsonArray(elements);
  }
}
