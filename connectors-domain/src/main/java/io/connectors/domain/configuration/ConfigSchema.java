package io.connectors.domain.configuration;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.List;

/**
 * Value: a JSON Schema (draft-07) for configurations or credentials. It has two additional
 * keywords. {@code "x-secret": true} marks a credential that is never shown. {@code
 * "x-credential-destination": true} marks a configuration field that determines the receiver of the
 * credentials.
 *
 * @param document the schema as written
 */
public record ConfigSchema(JsonObject document) {

  /** The keyword that marks a secret field. */
  public static final String SECRET = "x-secret";

  /** The keyword that marks a field with several lines. */
  public static final String MULTILINE = "x-multiline";

  /** The keyword that marks a destination of credentials. */
  public static final String CREDENTIAL_DESTINATION = "x-credential-destination";

  /** The names of all fields, including those in branches and references. */
  public List<String> fields() {
    return CredentialFields.of(document).names();
  }

  /**
   * Whether a field is marked secret, by {@code x-secret}, {@code writeOnly} or {@code format:
   * password} in any schema that applies to it.
   */
  public boolean isSecret(String field) {
    return CredentialFields.of(document).schemasOf(field).stream().anyMatch(SchemaMark::isSecret);
  }

  /** Whether a field may have several lines. */
  public boolean isMultiline(String field) {
    return CredentialFields.of(document).schemasOf(field).stream()
        .anyMatch(schema -> schema.isTrue(MULTILINE));
  }

  /**
   * The places of destinations in a configuration. A {@code *} in a place means every property or
   * element.
   */
  public List<JsonPointer> credentialDestinations() {
    return List.copyOf(DestinationPlaces.of(document).places());
  }
}
