package io.connectors.application.catalog;

import io.connectors.domain.shared.violation.Violation;
import java.util.List;

/**
 * Value: the result of seeding.
 *
 * @param broken the ignored files with their errors
 * @param warnings possible mistakes in the other files
 */
public record SeedReport(
    int created, int updated, int skipped, List<BrokenFile> broken, List<Warning> warnings) {

  /** Value: an ignored catalog file. */
  public record BrokenFile(String name, List<Violation> violations) {}

  /** Value: a possible mistake in a catalog file. */
  public record Warning(String name, Violation violation) {}

  /** Copies the lists. */
  public SeedReport {
    broken = List.copyOf(broken);
    warnings = List.copyOf(warnings);
  }

  /** {@code 4 created, 0 updated, 0 skipped}. */
  public String summary() {
    return created + " created, " + updated + " updated, " + skipped + " skipped";
  }
}
