package io.connectors.application.connector;

import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Collects the violations of a request, so that all fields are reported together. */
final class Violations {

  private final Set<JsonPointer> malformed;
  private ValidationReport report;

  /**
   * Starts with the violations of the request's form. A malformed field gets no further violations,
   * because it counts as absent.
   */
  Violations(ValidationReport form) {
    this.report = form;
    this.malformed =
        form.violations().stream().map(Violation::pointer).collect(Collectors.toUnmodifiableSet());
  }

  void add(JsonPointer place, Reason reason) {
    add(ValidationReport.of(place, reason));
  }

  void add(ValidationReport found) {
    report =
        report.and(
            new ValidationReport(
                found.violations().stream()
                    .filter(
                        violation -> malformed.stream().noneMatch(violation.pointer()::isWithin))
                    .toList()));
  }

  /**
   * Creates a value and collects the violations of its constructor. An error without violations is
   * about text that cannot be stored, and is collected at this place.
   */
  <T> Optional<T> take(JsonPointer place, Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (InvalidRequest invalid) {
      add(
          invalid.violations().isEmpty()
              ? ValidationReport.of(place, FieldReason.NOT_STORABLE)
              : new ValidationReport(List.copyOf(invalid.violations())));
      return Optional.empty();
    }
  }

  void require() {
    report.requireValid();
  }
}
