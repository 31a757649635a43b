package io.connectors.domain.configuration;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import java.util.List;
import java.util.stream.Stream;

/**
 * Value: the outcome of judging a document: every violation, by JSON Pointer, in the order found.
 */
public record ValidationReport(List<Violation> violations) {

  /** The report that finds nothing. */
  public static final ValidationReport CLEAN = new ValidationReport(List.of());

  /** Copies the violations and drops repetitions. */
  public ValidationReport {
    violations = violations.stream().distinct().toList();
  }

  /** A report of one violation. */
  public static ValidationReport of(JsonPointer pointer, Reason reason) {
    return new ValidationReport(List.of(new Violation(pointer, reason)));
  }

  /** Whether nothing was found. */
  public boolean isValid() {
    return violations.isEmpty();
  }

  /** The same findings in a document that holds the validated one at that place. */
  public ValidationReport under(JsonPointer parent) {
    return new ValidationReport(
        violations.stream().map(violation -> violation.under(parent)).toList());
  }

  /** These findings, then the other report's. */
  public ValidationReport and(ValidationReport other) {
    return new ValidationReport(
        Stream.concat(violations.stream(), other.violations.stream()).toList());
  }

  /**
   * Refuses if anything was found.
   *
   * @throws InvalidRequest with every violation
   */
  public void requireValid() {
    if (!isValid()) {
      throw new InvalidRequest(violations);
    }
  }
}
