package io.connectors.domain.key;

/** Value: the version of a tenant key, from 1. The newest encrypts; older ones still decrypt. */
public record KeyVersion(int value) {

  /** The version of a tenant's first key. */
  public static final KeyVersion FIRST = new KeyVersion(1);

  /**
   * @throws IllegalArgumentException if the value is below 1
   */
  public KeyVersion {
    if (value < 1) {
      throw new IllegalArgumentException("a key version must be at least 1");
    }
  }

  /** The next version. */
  public KeyVersion next() {
    return new KeyVersion(Math.addExact(value, 1));
  }
}
