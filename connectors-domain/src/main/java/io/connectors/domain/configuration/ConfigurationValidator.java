package io.connectors.domain.configuration;

import io.connectors.domain.credential.Credentials;
import io.connectors.domain.shared.Port;

/**
 * Outgoing port: validates documents by a JSON Schema (draft-07). Every violation is reported at
 * the property itself, for a reason that never holds the value. Implementations are safe for use by
 * many threads.
 */
@Port
public interface ConfigurationValidator {

  /**
   * Judges a schema: whether it is one, within the limits of size and depth, and refers to nothing
   * outside itself. Places are in the schema.
   */
  ValidationReport check(ConfigSchema schema);

  /**
   * Judges settings. Places are in the settings.
   *
   * @throws IllegalArgumentException if the schema is one that {@link #check} refuses
   */
  ValidationReport validate(ConfigSchema schema, Configuration configuration);

  /**
   * Judges credentials, as an object of strings. Places are in that object.
   *
   * @throws IllegalArgumentException if the schema is one that {@link #check} refuses
   */
  ValidationReport validate(ConfigSchema schema, Credentials credentials);
}
