package io.connectors.web.json;

import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonBoolean;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;

/** Writes JSON values of the domain into responses. */
@Singleton
final class JsonValueSerializer implements Serializer<JsonValue> {

  @Override
  public void serialize(
      Encoder encoder, EncoderContext context, Argument<? extends JsonValue> type, JsonValue value)
      throws IOException {
    write(encoder, value);
  }

  private static void write(Encoder encoder, JsonValue value) throws IOException {
    if (value instanceof JsonObject object) {
      writeObject(encoder, object);
    } else if (value instanceof JsonArray array) {
      writeArray(encoder, array);
    } else if (value instanceof JsonString text) {
      encoder.encodeString(text.value());
    } else if (value instanceof JsonNumber number) {
      encoder.encodeBigDecimal(number.value());
    } else if (value instanceof JsonBoolean truth) {
      encoder.encodeBoolean(truth.value());
    } else {
      encoder.encodeNull();
    }
  }

  private static void writeObject(Encoder encoder, JsonObject object) throws IOException {
    try (Encoder inner = encoder.encodeObject(Argument.of(JsonValue.class))) {
      for (Map.Entry<String, JsonValue> property : object.properties().entrySet()) {
        inner.encodeKey(property.getKey());
        write(inner, property.getValue());
      }
    }
  }

  private static void writeArray(Encoder encoder, JsonArray array) throws IOException {
    try (Encoder inner = encoder.encodeArray(Argument.of(JsonValue.class))) {
      for (JsonValue element : array.elements()) {
        write(inner, element);
      }
    }
  }
}
