package io.connectors.application.catalog;

import io.connectors.domain.shared.violation.Violation;
import java.util.List;

/**
 * Value: what seeding did.
 *
 * @param broken the files that were left out, and why
 * @param warnings what can be a mistake in files that are used
 */
public record SeedReport(
    int created, int updated, int skipped, List<BrokenFile> broken, List<Warning> warnings) {

  /** Value: a catalog file that cannot be used. */
  public record BrokenFile(String name, List<Violation> violations) {}

  /** Value: what can be a mistake in a catalog file. */
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
