package io.connectors.schema;

import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.EnglishReasons;
import io.connectors.domain.shared.violation.Violation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.everit.json.schema.Schema;
import org.json.JSONObject;

/**
 * Schema adapter: a compiled schema. Immutable.
 *
 * @param document the schema as written
 * @param schema everit's compiled schema
 */
record CompiledSchema(JsonObject document, Schema schema) {

  /**
   * Validates a document. Violations are in the order of the schema's fields.
   *
   * @throws IllegalStateException if everit fails; the message contains nothing of the document
   */
  ValidationReport validate(JSONObject subject) {
    List<KeywordViolation> findings;
    try {
      findings = new FailureCollector(document, subject).validate(schema);
    } catch (RuntimeException | StackOverflowError gaveUp) {
      // without everit's message and cause, which repeat values
      throw new IllegalStateException("could not validate: " + gaveUp.getClass().getSimpleName());
    }
    return new ValidationReport(
        findings.stream()
            .map(finding -> new Violation(finding.place(), finding.reason()))
            .sorted(
                Comparator.comparingInt(this::rank)
                    .thenComparing(violation -> violation.pointer().value())
                    .thenComparing(violation -> EnglishReasons.of(violation.reason())))
            .toList());
  }

  private int rank(Violation violation) {
    List<String> fields =
        document
            .object("properties")
            .map(properties -> List.copyOf(properties.properties().keySet()))
            .orElse(List.of());
    JsonPointer place = violation.pointer();
    int position = place.names().isEmpty() ? -1 : fields.indexOf(place.names().get(0));
    return Optional.of(position).filter(known -> known >= 0).orElse(fields.size());
  }
}
