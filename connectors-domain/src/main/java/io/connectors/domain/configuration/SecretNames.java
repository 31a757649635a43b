package io.connectors.domain.configuration;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds properties with secret-looking names, such as {@code password} or {@code clientSecret}. */
final class SecretNames {

  private static final Pattern NAME =
      Pattern.compile(
          ".*(password|passwd|pwd|passphrase|passcode|secret|token|credentials?"
              + "|(api|app|application|access|account|auth|client|encryption|master|private|shared"
              + "|signing|ssh|subscription)[_-]?key)[0-9]*");
  private static final Set<JsonValue> NEVER_SECRET =
      Set.of(JsonValue.of("boolean"), JsonValue.of("integer"), JsonValue.of("number"));

  private SecretNames() {}

  /**
   * Finds the properties at every depth.
   *
   * @param accepted names that are not reported
   */
  static ValidationReport in(JsonObject document, Predicate<String> accepted, Reason reason) {
    SchemaPlaces places = new SchemaPlaces(document);
    List<Violation> found = new ArrayList<>();
    for (JsonObject schema : new Subschemas(document).reachedFrom(document)) {
      JsonPointer properties = places.of(schema).child("properties");
      schema
          .object("properties")
          .map(JsonObject::properties)
          .orElse(Map.of())
          .forEach(
              (name, property) -> {
                if (looksSecret(name) && mayBeText(property) && !accepted.test(name)) {
                  found.add(new Violation(properties.child(name), reason));
                }
              });
    }
    return new ValidationReport(found);
  }

  private static boolean looksSecret(String name) {
    return NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  private static boolean mayBeText(JsonValue property) {
    return property instanceof JsonObject schema
        && schema.get("type").filter(NEVER_SECRET::contains).isEmpty();
  }
}
