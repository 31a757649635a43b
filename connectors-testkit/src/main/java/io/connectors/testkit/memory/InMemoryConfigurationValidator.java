package io.connectors.testkit.memory;

import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.configuration.ConfigurationReport;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.EnglishReasons;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * In-memory adapter: judges by the common keywords of JSON Schema, without a library. Not for
 * untrusted schemas: its regular expressions are Java's own. Keywords that it does not know, {@code
 * $ref} among them, are refused by {@link #check} rather than passed over. Safe for use by many
 * threads.
 */
public final class InMemoryConfigurationValidator implements ConfigurationValidator {

  @Override
  public ConfigurationReport check(ConfigSchema schema) {
    ConfigurationReport depth = Depth.check(schema.document());
    return depth.isValid() ? SchemaRules.check(schema.document()) : depth;
  }

  @Override
  public ConfigurationReport validate(ConfigSchema schema, Configuration configuration) {
    require(schema);
    ConfigurationReport depth = Depth.check(configuration.values());
    return depth.isValid() ? judge(schema, configuration.values()) : depth;
  }

  @Override
  public ConfigurationReport validate(ConfigSchema schema, Credentials credentials) {
    require(schema);
    Map<String, JsonValue> texts = new LinkedHashMap<>();
    credentials
        .fields()
        .forEach((name, secret) -> texts.put(name, JsonValue.of(secret.revealSecretText())));
    return judge(schema, new JsonObject(texts));
  }

  private void require(ConfigSchema schema) {
    ConfigurationReport report = check(schema);
    if (!report.isValid()) {
      throw new IllegalArgumentException(
          "not a usable schema: " + EnglishReasons.of(report.violations().get(0)));
    }
  }

  private static ConfigurationReport judge(ConfigSchema schema, JsonObject document) {
    return new ConfigurationReport(
        ValueRules.judge(schema.document(), document, JsonPointer.ROOT).toList());
  }
}
