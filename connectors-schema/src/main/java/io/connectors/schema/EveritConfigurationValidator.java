package io.connectors.schema;

import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.credential.Credentials;

/**
 * Schema adapter: validates with everit, and reports reasons instead of everit's messages, which
 * repeat values. Thread-safe; a schema is compiled once.
 */
public final class EveritConfigurationValidator implements ConfigurationValidator {

  private final CompiledSchemas compiled = new CompiledSchemas(SchemaCompiler::compileChecked);

  @Override
  public ValidationReport check(ConfigSchema schema) {
    return SchemaCheck.of(schema.document());
  }

  @Override
  public ValidationReport validate(ConfigSchema schema, Configuration configuration) {
    CompiledSchema compiledSchema = compiled.of(schema);
    ValidationReport bounds = SchemaLimits.OF_SETTINGS.check(configuration.values());
    return bounds.isValid()
        ? compiledSchema.validate(JsonMapping.object(configuration.values()))
        : bounds;
  }

  @Override
  public ValidationReport validate(ConfigSchema schema, Credentials credentials) {
    return compiled.of(schema).validate(JsonMapping.object(credentials));
  }
}
