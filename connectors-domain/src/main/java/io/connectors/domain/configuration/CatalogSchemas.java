package io.connectors.domain.configuration;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.CatalogReason;
import io.connectors.domain.shared.violation.Counted;
import io.connectors.domain.shared.violation.JsonType;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Policy: validates the marks of secrets and destinations in the schemas of a connector type. A
 * mark without effect is reported at its place, because it would leave a secret unprotected.
 */
public final class CatalogSchemas {

  private CatalogSchemas() {}

  /** Validates the schema of configurations: destinations can be marked, secrets cannot. */
  public static ValidationReport validateSettings(ConfigSchema schema) {
    JsonObject document = schema.document();
    Subschemas parts = new Subschemas(document);
    DestinationPlaces destinations = DestinationPlaces.of(document);
    Set<JsonObject> reached = identities(parts.reachedFrom(document));
    Set<JsonObject> recursive =
        identities(
            destinations.recursiveSchemas().stream()
                .flatMap(each -> parts.reachedFrom(each).stream())
                .toList());
    ValidationReport report = validate(document, mark -> errorInSettings(mark, reached, recursive));
    return destinations.places().size() > DestinationPlaces.MAX_PLACES
        ? report.and(
            ValidationReport.of(
                JsonPointer.ROOT,
                new Reason.TooMany(Counted.DESTINATIONS, DestinationPlaces.MAX_PLACES)))
        : report;
  }

  /** Validates the schema of credentials: each field must be text, and marks must be on fields. */
  public static ValidationReport validateCredentials(ConfigSchema schema) {
    JsonObject document = schema.document();
    CredentialFields fields = CredentialFields.of(document);
    Set<JsonObject> ofFields =
        identities(
            fields.names().stream().flatMap(name -> fields.schemasOf(name).stream()).toList());
    return validate(document, mark -> errorInCredentials(mark, ofFields))
        .and(CredentialTexts.validate(document, fields));
  }

  /** Finds configuration fields with secret-looking names. They are accepted with a warning. */
  public static ValidationReport suspectSettings(ConfigSchema schema) {
    return SecretNames.in(schema.document(), name -> false, CatalogReason.SETTING_LOOKS_SECRET);
  }

  /** Finds credential fields with secret-looking names but without a mark. */
  public static ValidationReport suspectCredentials(ConfigSchema schema) {
    return SecretNames.in(
        schema.document(), schema::isSecret, CatalogReason.CREDENTIAL_LOOKS_SECRET);
  }

  private static ValidationReport validate(
      JsonObject document, Function<SchemaMark, Optional<Reason>> error) {
    List<Violation> violations = new ArrayList<>();
    for (SchemaMark mark : SchemaMark.in(document)) {
      Optional<Reason> reason =
          mark.isMalformed()
              ? Optional.of(Reason.Type.of(JsonType.BOOLEAN))
              : Optional.of(mark).filter(SchemaMark::isSet).flatMap(error);
      reason.ifPresent(found -> violations.add(new Violation(mark.place(), found)));
    }
    return new ValidationReport(violations);
  }

  private static Optional<Reason> errorInSettings(
      SchemaMark mark, Set<JsonObject> reached, Set<JsonObject> recursive) {
    if (!mark.isDestination()) {
      return Optional.of(CatalogReason.SECRET_IN_SETTINGS);
    }
    if (recursive.contains(mark.schema())) {
      return Optional.of(CatalogReason.ENDLESS_DESTINATION);
    }
    return reached.contains(mark.schema())
        ? Optional.empty()
        : Optional.of(CatalogReason.MARK_WITHOUT_EFFECT);
  }

  private static Optional<Reason> errorInCredentials(SchemaMark mark, Set<JsonObject> ofFields) {
    if (mark.isDestination()) {
      return Optional.of(CatalogReason.DESTINATION_IN_CREDENTIALS);
    }
    return ofFields.contains(mark.schema())
        ? Optional.empty()
        : Optional.of(CatalogReason.MARK_WITHOUT_EFFECT);
  }

  private static Set<JsonObject> identities(Collection<JsonObject> schemas) {
    Set<JsonObject> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.addAll(schemas);
    return set;
  }
}
