package io.connectors.architecture.report;

import java.util.Comparator;

/**
 * Value: a place in the code. A whole class has no member; the path leads from the root of the
 * repository to the file and is empty where the source is not at hand.
 */
public record Place(String type, String member, String file, int line, String path)
    implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::path)
          .thenComparing(Place::file)
          .thenComparing(Place::line)
          .thenComparing(Place::type)
          .thenComparing(Place::member);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** The one form in which the report names places: {@code Class.method (File.java:line)}. */
  @Override
  public String toString() {
    return type + (member.isEmpty() ? "" : "." + member) + " (" + file + ":" + line + ")";
  }
}
