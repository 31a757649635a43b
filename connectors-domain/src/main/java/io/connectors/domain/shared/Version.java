package io.connectors.domain.shared;

/** Value: how often a connector has been written, counted from 1; guards against lost updates. */
public record Version(long value) {

  /** The version of what has just been made. */
  public static final Version FIRST = new Version(1);

  /**
   * @throws IllegalArgumentException if the value is below 1
   */
  public Version {
    if (value < 1) {
      throw new IllegalArgumentException("a version is at least 1");
    }
  }

  /** The version after one more write. */
  public Version next() {
    return new Version(value + 1);
  }
}
