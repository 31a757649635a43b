package io.connectors.domain.key;

import java.util.Arrays;

/**
 * Value: a keyset that is encrypted under a key from outside the store, and which key that was.
 * Whoever has both the store and that key can use it; either alone is worth nothing.
 */
public final class WrappedKeyset {

  private final String wrappingKey;
  private final byte[] bytes;

  private WrappedKeyset(String wrappingKey, byte[] bytes) {
    this.wrappingKey = wrappingKey;
    this.bytes = bytes.clone();
  }

  /**
   * What a store keeps.
   *
   * @param wrappingKey the identifier of the key that it is encrypted under
   * @param bytes what was encrypted, to the byte
   * @throws IllegalArgumentException if there are no bytes
   */
  public static WrappedKeyset of(String wrappingKey, byte[] bytes) {
    if (bytes.length == 0) {
      throw new IllegalArgumentException("a wrapped keyset is never empty");
    }
    return new WrappedKeyset(wrappingKey, bytes);
  }

  /** The identifier of the key that it is encrypted under. */
  public String wrappingKey() {
    return wrappingKey;
  }

  /** A copy of what was encrypted. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WrappedKeyset wrapped
        && wrappingKey.equals(wrapped.wrappingKey)
        && Arrays.equals(bytes, wrapped.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(bytes) + wrappingKey.hashCode();
  }

  /** The identifier of the wrapping key, nothing of the bytes. */
  @Override
  public String toString() {
    return "WrappedKeyset[" + wrappingKey + "]";
  }
}
