package io.connectors.architecture.report;

import java.util.Comparator;

/** Value: one place where a rule is broken, and how. */
public record Violation(Place place, String what) implements Comparable<Violation> {

  private static final Comparator<Violation> ORDER =
      Comparator.comparing(Violation::place).thenComparing(Violation::what);

  @Override
  public int compareTo(Violation other) {
    return ORDER.compare(this, other);
  }
}
