package io.connectors.web.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON text of clients. It must be UTF-8, well-formed, at most 64 levels deep and without
 * duplicate properties; the database must be able to store each string and number.
 */
public final class JsonReader {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int MAX_DEPTH = 64;
  private static final int MAX_NUMBER_LENGTH = 400;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER_LENGTH)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private JsonReader() {}

  /**
   * Reads an object.
   *
   * @throws InvalidRequest if the text is not such a JSON object; its message repeats nothing of it
   */
  public static JsonObject readObject(byte[] text) {
    if (readValue(text) instanceof JsonObject object) {
      return object;
    }
    throw new InvalidRequest("The body must be a JSON object.");
  }

  /**
   * Reads a value of any type.
   *
   * @throws InvalidRequest if the text is not such JSON; its message repeats nothing of it
   */
  public static JsonValue readValue(byte[] text) {
    try (JsonParser parser = FACTORY.createParser(decode(text))) {
      parser.nextToken();
      JsonValue value = value(parser);
      if (parser.nextToken() != null) {
        throw malformed();
      }
      return value;
    } catch (IOException | ArithmeticException | NumberFormatException unreadable) {
      throw malformed();
    }
  }

  /**
   * Decodes UTF-8 strictly and ignores a byte order mark (RFC 8259, section 8.1). Jackson accepts
   * overlong forms and lone surrogates, and detects UTF-16 and UTF-32.
   */
  private static String decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException malformed) {
      throw new InvalidRequest("The body must be text in UTF-8.");
    }
  }

  private static JsonValue value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw malformed();
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> JsonValue.of(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getDecimalValue());
      case VALUE_TRUE -> JsonValue.of(true);
      case VALUE_FALSE -> JsonValue.of(false);
      case VALUE_NULL -> JsonValue.none();
      default -> throw malformed();
    };
  }

  private static JsonValue object(JsonParser parser) throws IOException {
    Map<String, JsonValue> properties = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      properties.put(name, value(parser));
    }
    return new JsonObject(properties);
  }

  private static JsonValue array(JsonParser parser) throws IOException {
    List<JsonValue> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return new JsonArray(elements);
  }

  private static InvalidRequest malformed() {
    return new InvalidRequest(
        "The body must be well-formed JSON, at most 64 levels deep, no property given twice.");
  }
}
