package io.connectors.domain;

import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fixtures: reads JSON text with single quotes and without escapes. */
public final class Json {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*('[^']*'|[-+.0-9eE]+|true|false|null|[{}\\[\\]:,])");

  private final List<String> tokens = new ArrayList<>();
  private int next;

  private Json(String text) {
    Matcher token = TOKEN.matcher(text);
    while (token.lookingAt()) {
      tokens.add(token.group(1));
      token.region(token.end(), text.length());
    }
  }

  public static JsonObject object(String text) {
    return (JsonObject) new Json(text).value();
  }

  private JsonValue value() {
    String token = tokens.get(next++);
    return switch (token) {
      case "{" -> properties();
      case "[" -> elements();
      case "true", "false" -> JsonValue.of(Boolean.parseBoolean(token));
      case "null" -> JsonValue.none();
      default ->
          token.startsWith("'")
              ? JsonValue.of(token.substring(1, token.length() - 1))
              : new JsonNumber(new BigDecimal(token));
    };
  }

  private JsonObject properties() {
    Map<String, JsonValue> properties = new LinkedHashMap<>();
    while (!ends("}")) {
      String name = tokens.get(next);
      next += 2;
      properties.put(name.substring(1, name.length() - 1), value());
    }
    return new JsonObject(properties);
  }

  private JsonArray elements() {
    List<JsonValue> elements = new ArrayList<>();
    while (!ends("]")) {
      elements.add(value());
    }
    return new JsonArray(elements);
  }

  private boolean ends(String end) {
    if (tokens.get(next).equals(",")) {
      next++;
    }
    boolean ended = tokens.get(next).equals(end);
    next += ended ? 1 : 0;
    return ended;
  }
}
