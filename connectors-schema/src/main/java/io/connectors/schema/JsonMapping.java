package io.connectors.schema;

import io.connectors.domain.credential.Credentials;
import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonBoolean;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.json.JSONArray;
import org.json.JSONObject;

/**
 * Schema adapter: converts documents to everit's objects. The only place of this module that reads
 * the text of a secret.
 */
final class JsonMapping {

  private JsonMapping() {}

  static JSONObject object(JsonObject object) {
    JSONObject mapped = new JSONObject();
    object.properties().forEach((name, value) -> mapped.put(name, value(value)));
    return mapped;
  }

  static JSONObject object(Credentials credentials) {
    JSONObject mapped = new JSONObject();
    credentials.fields().forEach((name, secret) -> mapped.put(name, secret.revealSecretText()));
    return mapped;
  }

  private static Object value(JsonValue value) {
    if (value instanceof JsonObject object) {
      return object(object);
    }
    if (value instanceof JsonArray array) {
      JSONArray mapped = new JSONArray();
      array.elements().forEach(element -> mapped.put(value(element)));
      return mapped;
    }
    if (value instanceof JsonString string) {
      return string.value();
    }
    if (value instanceof JsonNumber number) {
      return number(number.value());
    }
    return value instanceof JsonBoolean truth ? truth.value() : JSONObject.NULL;
  }

  /**
   * Equal numbers become equal objects, because everit compares with equals, accepts only integral
   * classes as whole numbers, and needs counts such as minLength as Integer.
   */
  private static Number number(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    if (shortest.scale() > 0) {
      return shortest;
    }
    BigInteger whole = shortest.toBigInteger();
    if (whole.bitLength() < Integer.SIZE) {
      return whole.intValue();
    }
    return whole.bitLength() < Long.SIZE ? (Number) whole.longValue() : whole;
  }
}
