package io.connectors.domain.connector;

import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Policy: validates entered credentials, and requires stored secrets again for a new destination.
 */
public final class CredentialRules {

  private CredentialRules() {}

  /**
   * The given credentials without line breaks and tabs at their ends. Multi-line fields stay
   * unchanged.
   */
  public static CredentialChange withoutOuterLineBreaks(
      ConfigSchema authSchema, CredentialChange change) {
    if (change.fields().isEmpty()) {
      return change;
    }
    Map<String, Optional<Secret>> fields = new LinkedHashMap<>(change.fields());
    fields.replaceAll(
        (field, given) ->
            authSchema.isMultiline(field) ? given : given.map(Secret::withoutOuterLineBreaks));
    return CredentialChange.of(fields);
  }

  /**
   * Validates the credentials of a request before they are merged with stored ones: unknown fields,
   * blank values, masks from a form, and line breaks in single-line fields. Pointers refer to the
   * credentials.
   *
   * @param stored the names of the stored fields; a field that the type no longer has can be
   *     removed
   */
  public static ValidationReport validateGiven(
      ConfigSchema authSchema, List<String> stored, CredentialChange change) {
    Set<String> known = new HashSet<>(authSchema.fields());
    return new ValidationReport(
        change.fields().entrySet().stream()
            .filter(field -> field.getValue().isPresent() || !stored.contains(field.getKey()))
            .flatMap(
                field -> violation(field.getKey(), field.getValue(), known, authSchema).stream())
            .toList());
  }

  private static Optional<Violation> violation(
      String field, Optional<Secret> given, Set<String> known, ConfigSchema authSchema) {
    JsonPointer place = JsonPointer.to(field);
    if (!known.contains(field)) {
      return Optional.of(new Violation(place, FieldReason.UNKNOWN_FIELD));
    }
    if (given.filter(Secret::isBlank).isPresent()) {
      return Optional.of(new Violation(place, FieldReason.BLANK));
    }
    if (given.filter(Secret::hasControlCharacters).isPresent() && !authSchema.isMultiline(field)) {
      return Optional.of(new Violation(place, FieldReason.NOT_ON_ONE_LINE));
    }
    return given.filter(Secret::looksLikeMask).map(mask -> new Violation(place, FieldReason.MASK));
  }

  /**
   * Validates a change of destinations: every stored secret must be entered again in the same
   * request. Otherwise an editor could send secrets to another host. Pointers refer to the
   * credentials.
   *
   * @param moved the places whose destinations changed
   * @param stored the names of the stored fields
   */
  public static ValidationReport validateDestination(
      List<JsonPointer> moved,
      ConfigSchema authSchema,
      List<String> stored,
      CredentialChange change) {
    if (moved.isEmpty()) {
      return ValidationReport.CLEAN;
    }
    Reason reason = new Reason.RequiredAgain(nameOf(moved.get(0)));
    return new ValidationReport(
        remaining(stored, change)
            .filter(field -> isSecret(authSchema, field))
            .map(field -> new Violation(JsonPointer.to(field), reason))
            .toList());
  }

  /** The last property name in a place. */
  private static Optional<String> nameOf(JsonPointer place) {
    return place.names().stream()
        .filter(name -> !name.matches("[*]|[0-9]+"))
        .reduce((first, second) -> second);
  }

  private static Stream<String> remaining(List<String> stored, CredentialChange change) {
    return change.removesAll()
        ? Stream.empty()
        : stored.stream().filter(field -> !change.fields().containsKey(field));
  }

  /** A field that the type no longer has counts as a secret. */
  private static boolean isSecret(ConfigSchema authSchema, String field) {
    return authSchema.isSecret(field) || !authSchema.fields().contains(field);
  }
}
