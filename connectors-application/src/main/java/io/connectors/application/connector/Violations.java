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

/** Gathers what is wrong with a request, so that every field is refused at once. */
final class Violations {

  private final Set<JsonPointer> malformed;
  private ValidationReport report;

  /**
   * Begins with what is wrong with the request's form; of a field that is malformed, and of what it
   * holds, nothing else is said, for it counts as absent and would be called missing, too.
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
   * Makes a value of texts; what its constructor refuses is gathered. A refusal without violations
   * is about a text that no store keeps, and is gathered at that place.
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
