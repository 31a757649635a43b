package io.connectors.domain.configuration;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.Optional;

/**
 * Value: the settings of one installed connector, as the tenant gave them; nothing secret.
 *
 * @param values the settings by name
 */
public record Configuration(JsonObject values) {

  /** Settings without a single value. */
  public static final Configuration EMPTY = new Configuration(JsonObject.EMPTY);

  /** The text at that place, if there is one; only places inside objects are looked at. */
  public Optional<String> textAt(JsonPointer pointer) {
    Optional<JsonValue> value = Optional.of(values);
    for (String name : pointer.names()) {
      value =
          value
              .filter(JsonObject.class::isInstance)
              .flatMap(object -> ((JsonObject) object).get(name));
    }
    return value
        .filter(JsonValue.JsonString.class::isInstance)
        .map(text -> ((JsonValue.JsonString) text).value());
  }

  /** The names of the settings: what has not been judged yet may hold a secret by mistake. */
  @Override
  public String toString() {
    return "Configuration" + values.properties().keySet();
  }
}
