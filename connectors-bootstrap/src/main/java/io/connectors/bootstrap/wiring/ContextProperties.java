package io.connectors.bootstrap.wiring;

import io.connectors.bootstrap.settings.ExternalDatabase.Login;
import java.util.Map;

/** Wiring: what the framework must be told of the database. */
final class ContextProperties {

  private ContextProperties() {}

  static Map<String, Object> of(Login database) {
    return Map.of(
        "datasources.default.url",
        database.url(),
        "datasources.default.username",
        database.user(),
        // The password itself goes another way: the framework would look for placeholders in it.
        "datasources.default.password",
        "",
        // Or the driver's exceptions would hold the row that a constraint has refused.
        "datasources.default.data-source-properties.logServerErrorDetail",
        "false");
  }
}
