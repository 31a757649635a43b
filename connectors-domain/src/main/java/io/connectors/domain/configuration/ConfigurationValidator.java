package io.connectors.domain.configuration;

import io.connectors.domain.credential.Credentials;
import io.connectors.domain.shared.Port;

/**
 * Outgoing port: validates documents with a JSON Schema (draft-07). Every violation is reported at
 * its property, with a reason that never contains the value. Implementations are thread-safe.
 */
@Port
public interface ConfigurationValidator {

  /**
   * Validates a schema: it must be a schema of draft-07, within the limits of size and depth,
   * without external references. Pointers refer to the schema.
   */
  ValidationReport check(ConfigSchema schema);

  /**
   * Validates a configuration. Pointers refer to the configuration.
   *
   * @throws IllegalArgumentException if {@link #check} rejects the schema
   */
  ValidationReport validate(ConfigSchema schema, Configuration configuration);

  /**
   * Validates credentials as an object of strings. Pointers refer to that object.
   *
   * @throws IllegalArgumentException if {@link #check} rejects the schema
   */
  ValidationReport validate(ConfigSchema schema, Credentials credentials);
}
