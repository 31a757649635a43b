package io.connectors.domain.configuration;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import java.util.List;
import java.util.stream.Stream;

/**
 * Value: the result of a validation: every violation with its JSON Pointer, in order of detection.
 */
public record ValidationReport(List<Violation> violations) {

  /** The report without violations. */
  public static final ValidationReport CLEAN = new ValidationReport(List.of());

  /** Copies the violations without duplicates. */
  public ValidationReport {
    violations = violations.stream().distinct().toList();
  }

  /** A report of one violation. */
  public static ValidationReport of(JsonPointer pointer, Reason reason) {
    return new ValidationReport(List.of(new Violation(pointer, reason)));
  }

  /** Whether the report has no violations. */
  public boolean isValid() {
    return violations.isEmpty();
  }

  /** The same violations in a document that contains the validated one at this place. */
  public ValidationReport under(JsonPointer parent) {
    return new ValidationReport(
        violations.stream().map(violation -> violation.under(parent)).toList());
  }

  /** These violations, followed by those of the other report. */
  public ValidationReport and(ValidationReport other) {
    return new ValidationReport(
        Stream.concat(violations.stream(), other.violations.stream()).toList());
  }

  /**
   * Requires a report without violations.
   *
   * @throws InvalidRequest with every violation
   */
  public void requireValid() {
    if (!isValid()) {
      throw new InvalidRequest(violations);
    }
  }
}
