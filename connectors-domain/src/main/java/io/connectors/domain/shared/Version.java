package io.connectors.domain.shared;

/** Value: the version of a connector, from 1. It prevents lost updates. */
public record Version(long value) {

  /** The first version. */
  public static final Version FIRST = new Version(1);

  /**
   * @throws IllegalArgumentException if the value is below 1
   */
  public Version {
    if (value < 1) {
      throw new IllegalArgumentException("a version must be at least 1");
    }
  }

  /** The next version. */
  public Version next() {
    return new Version(value + 1);
  }
}
