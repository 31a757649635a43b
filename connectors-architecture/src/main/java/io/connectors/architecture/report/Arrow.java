package io.connectors.architecture.report;

import java.util.Comparator;

/** Value: one module uses another, by so many dependencies between classes. */
public record Arrow(String from, String to, int weight) implements Comparable<Arrow> {

  private static final Comparator<Arrow> ORDER =
      Comparator.comparing(Arrow::from).thenComparing(Arrow::to);

  @Override
  public int compareTo(Arrow other) {
    return ORDER.compare(this, other);
  }

  /** Whether both lead from the same module to the same module. */
  public boolean isLike(Arrow other) {
    return from.equals(other.from) && to.equals(other.to);
  }

  @Override
  public String toString() {
    return from + " -> " + to;
  }
}
