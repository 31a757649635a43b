package io.connectors.domain.configuration;

import io.connectors.domain.shared.JsonValue.JsonObject;

/**
 * Value: the configuration of an installed connector, without secrets.
 *
 * @param values the fields by name
 */
public record Configuration(JsonObject values) {

  /** The empty configuration. */
  public static final Configuration EMPTY = new Configuration(JsonObject.EMPTY);

  /** Only the names of the fields, because unvalidated values can contain a secret by mistake. */
  @Override
  public String toString() {
    return "Configuration" + values.properties().keySet();
  }
}
