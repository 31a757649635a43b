package io.connectors.application.connector;

import io.connectors.domain.configuration.ConfigurationReport;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers what is wrong with a request, so that every field is refused at once. */
final class Findings {

  private ConfigurationReport report = ConfigurationReport.CLEAN;

  void add(JsonPointer place, String message) {
    add(ConfigurationReport.of(place, message));
  }

  void add(ConfigurationReport found) {
    report = report.and(found);
  }

  /**
   * Makes a value; what its constructor refuses is gathered, at that place unless it says where.
   */
  <T> Optional<T> take(JsonPointer place, Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (InvalidRequest invalid) {
      add(
          invalid.violations().isEmpty()
              ? ConfigurationReport.of(place, String.valueOf(invalid.getMessage()))
              : new ConfigurationReport(List.copyOf(invalid.violations())));
      return Optional.empty();
    }
  }

  void require() {
    report.requireValid();
  }
}
