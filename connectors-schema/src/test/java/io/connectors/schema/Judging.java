package io.connectors.schema;

import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.EnglishReasons;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fixtures: asks a validator and puts its findings into lines of pointer and message. */
final class Judging {

  private static final EveritConfigurationValidator VALIDATOR = new EveritConfigurationValidator();

  private Judging() {}

  static List<String> refusals(String schema) {
    return refusals(JsonReader.read(schema));
  }

  static List<String> refusals(JsonObject schema) {
    return lines(VALIDATOR.check(new ConfigSchema(schema)));
  }

  static List<String> found(String schema, String settings) {
    return found(JsonReader.read(schema), JsonReader.read(settings));
  }

  static List<String> found(JsonObject schema, JsonObject settings) {
    return lines(VALIDATOR.validate(new ConfigSchema(schema), new Configuration(settings)));
  }

  static List<String> found(JsonObject schema, Map<String, String> credentials) {
    Map<String, Secret> secrets = new LinkedHashMap<>();
    credentials.forEach((name, text) -> secrets.put(name, Secret.of(text)));
    return lines(VALIDATOR.validate(new ConfigSchema(schema), Credentials.of(secrets)));
  }

  private static List<String> lines(ValidationReport report) {
    return report.violations().stream().map(violation -> EnglishReasons.of(violation)).toList();
  }
}
