package io.connectors.domain.key;

/** Value: which of a tenant's keys, counted from 1. The newest seals, the older ones still open. */
public record KeyVersion(int value) {

  /** The version of a tenant's first key. */
  public static final KeyVersion FIRST = new KeyVersion(1);

  /**
   * @throws IllegalArgumentException if the value is below 1
   */
  public KeyVersion {
    if (value < 1) {
      throw new IllegalArgumentException("a key's version is at least 1");
    }
  }

  /** The version of the key that follows. */
  public KeyVersion next() {
    return new KeyVersion(Math.addExact(value, 1));
  }
}
