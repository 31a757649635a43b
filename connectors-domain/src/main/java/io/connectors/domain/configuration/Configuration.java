package io.connectors.domain.configuration;

import io.connectors.domain.shared.JsonValue.JsonObject;

/**
 * Value: the settings of one installed connector, as the tenant gave them; nothing secret.
 *
 * @param values the settings by name
 */
public record Configuration(JsonObject values) {

  /** Settings without a single value. */
  public static final Configuration EMPTY = new Configuration(JsonObject.EMPTY);

  /** The names of the settings: what has not been validated yet may hold a secret by mistake. */
  @Override
  public String toString() {
    return "Configuration" + values.properties().keySet();
  }
}
