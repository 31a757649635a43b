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
public record ConfigurationReport(List<Violation> violations) {

  /** The report that finds nothing. */
  public static final ConfigurationReport CLEAN = new ConfigurationReport(List.of());

  /** Copies the violations and drops repetitions. */
  public ConfigurationReport {
    violations = violations.stream().distinct().toList();
  }

  /** A report of one violation. */
  public static ConfigurationReport of(JsonPointer pointer, Reason reason) {
    return new ConfigurationReport(List.of(new Violation(pointer, reason)));
  }

  /** Whether nothing was found. */
  public boolean isValid() {
    return violations.isEmpty();
  }

  /** The same findings in a document that holds the judged one at that place. */
  public ConfigurationReport under(JsonPointer parent) {
    return new ConfigurationReport(
        violations.stream().map(violation -> violation.under(parent)).toList());
  }

  /** These findings, then the other report's. */
  public ConfigurationReport and(ConfigurationReport other) {
    return new ConfigurationReport(
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
