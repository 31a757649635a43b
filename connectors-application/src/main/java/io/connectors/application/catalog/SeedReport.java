package io.connectors.application.catalog;

import java.util.List;

/**
 * Value: what seeding did.
 *
 * @param broken the files that were left out, and why
 */
public record SeedReport(int created, int updated, int skipped, List<BrokenFile> broken) {

  /** Value: a catalog file that cannot be used. */
  public record BrokenFile(String name, String reason) {}

  /** Copies the broken files. */
  public SeedReport {
    broken = List.copyOf(broken);
  }

  /** {@code 4 created, 0 updated, 0 skipped}. */
  public String summary() {
    return created + " created, " + updated + " updated, " + skipped + " skipped";
  }
}
