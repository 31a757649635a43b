package io.connectors.domain.configuration;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.List;

/**
 * Value: a JSON Schema (draft-07) that settings or credentials are validated by. Two keywords of
 * our own: {@code "x-secret": true} marks a credential that is never shown, {@code
 * "x-credential-destination": true} a setting that says where credentials are sent.
 *
 * @param document the schema as written
 */
public record ConfigSchema(JsonObject document) {

  /** The keyword that marks a secret field. */
  public static final String SECRET = "x-secret";

  /** The keyword that marks a field that may hold several lines. */
  public static final String MULTILINE = "x-multiline";

  /** The keyword that marks a field that says where credentials are sent. */
  public static final String CREDENTIAL_DESTINATION = "x-credential-destination";

  /** The names of the fields, also of those that only a branch or a reference describes. */
  public List<String> fields() {
    return CredentialFields.of(document).names();
  }

  /**
   * Whether the field of that name is marked secret: by {@code x-secret}, {@code writeOnly} or
   * {@code format: password}, by any schema that applies to it.
   */
  public boolean isSecret(String field) {
    return CredentialFields.of(document).schemasOf(field).stream().anyMatch(SchemaMark::isSecret);
  }

  /** Whether the field of that name may hold several lines. */
  public boolean isMultiline(String field) {
    return CredentialFields.of(document).schemasOf(field).stream()
        .anyMatch(schema -> schema.isTrue(MULTILINE));
  }

  /**
   * The places of settings that say where credentials are sent. A {@code *} in a place stands for
   * every property or element.
   */
  public List<JsonPointer> credentialDestinations() {
    return List.copyOf(DestinationPlaces.of(document).places());
  }
}
