package io.connectors.schema;

import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.schema.format.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.everit.json.schema.CombinedSchema;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.Validator;
import org.json.JSONObject;

/**
 * Schema adapter: finds the property of each failure that everit reports. Everit reports
 * conditionals and alternatives at the parent, with their failures as causes.
 */
final class FailureCollector {

  private static final Validator VALIDATOR = Validator.builder().build();

  private final JsonObject document;
  private final JSONObject subject;

  FailureCollector(JsonObject document, JSONObject subject) {
    this.document = document;
    this.subject = subject;
  }

  /** Validates the whole document. */
  List<KeywordViolation> validate(Schema schema) {
    return validate(schema, ErrorLocation.ROOT);
  }

  private List<KeywordViolation> validate(Schema schema, ErrorLocation site) {
    try {
      VALIDATOR.performValidation(schema, EveritPointer.valueAt(subject, site.place()));
      return List.of();
    } catch (ValidationException failure) {
      return withoutEchoes(findings(failure, site).distinct().toList());
    }
  }

  private Stream<KeywordViolation> findings(ValidationException failure, ErrorLocation around) {
    ErrorLocation site = around.of(failure);
    List<ValidationException> causes = failure.getCausingExceptions();
    String keyword = Optional.ofNullable(failure.getKeyword()).orElse("allOf");
    return switch (keyword) {
      case "anyOf", "oneOf" -> alternatives(failure, keyword, site);
      case "else" -> findings(causes.get(causes.size() - 1), site); // the first: why not "then"
      case "allOf", "then" -> causes.stream().flatMap(cause -> findings(cause, site));
      default -> leaf(keyword, site);
    };
  }

  private Stream<KeywordViolation> leaf(String keyword, ErrorLocation site) {
    if (site.isName()) {
      return Stream.of(
          KeywordViolation.of(site.place(), "propertyNames", FieldReason.NAME_NOT_PERMITTED));
    }
    JsonObject schema = EveritPointer.schemaAt(document, site.location());
    Object value = EveritPointer.valueAt(subject, site.place());
    if (value instanceof JSONObject object) {
      return new ObjectFailure(site.place(), schema, object).findings(keyword);
    }
    Optional<Reason> format =
        keyword.equals("format")
            ? schema.text(keyword).map(name -> Formats.reason(name, String.valueOf(value)))
            : Optional.empty();
    Reason reason = format.orElseGet(() -> KeywordReasons.of(keyword, schema));
    return Stream.of(KeywordViolation.of(site.place(), keyword, reason));
  }

  /** Validates each alternative again, because everit's causes are unordered and incomplete. */
  private Stream<KeywordViolation> alternatives(
      ValidationException failure, String keyword, ErrorLocation site) {
    List<List<KeywordViolation>> branches = new ArrayList<>();
    if (failure.getViolatedSchema() instanceof CombinedSchema combined && !site.isName()) {
      combined.getSubschemas().forEach(branch -> branches.add(validate(branch, site.afresh())));
    }
    if (branches.isEmpty() || branches.stream().anyMatch(List::isEmpty)) {
      return Stream.of(
          KeywordViolation.of(site.place(), keyword, KeywordReasons.of(keyword, JsonObject.EMPTY)));
    }
    return Alternatives.findings(site.place(), branches).stream();
  }

  /** Omits implied violations: a value of the wrong type is not one of the options either. */
  private static List<KeywordViolation> withoutEchoes(List<KeywordViolation> findings) {
    return findings.stream().filter(finding -> !isEcho(finding, findings)).toList();
  }

  private static boolean isEcho(KeywordViolation finding, List<KeywordViolation> all) {
    String louder =
        switch (finding.keyword()) {
          case "enum", "const" -> KeywordViolation.TYPE;
          case "pattern" -> "format";
          default -> "";
        };
    return all.stream()
        .anyMatch(other -> other.is(louder) && other.place().equals(finding.place()));
  }
}
