package io.connectors.domain.key;

import java.util.Arrays;

/**
 * Value: a keyset encrypted with a key-encryption key, and the identifier of that key. It cannot be
 * decrypted without that key, which is never in the same store.
 */
public final class WrappedKeyset {

  private final String wrappingKey;
  private final byte[] bytes;

  private WrappedKeyset(String wrappingKey, byte[] bytes) {
    this.wrappingKey = wrappingKey;
    this.bytes = bytes.clone();
  }

  /**
   * A stored wrapped keyset.
   *
   * @param wrappingKey the identifier of the key-encryption key
   * @param bytes the encrypted keyset
   * @throws IllegalArgumentException if the bytes are empty
   */
  public static WrappedKeyset of(String wrappingKey, byte[] bytes) {
    if (bytes.length == 0) {
      throw new IllegalArgumentException("the wrapped keyset must not be empty");
    }
    return new WrappedKeyset(wrappingKey, bytes);
  }

  /** The identifier of the key-encryption key. */
  public String wrappingKey() {
    return wrappingKey;
  }

  /** A copy of the encrypted keyset. */
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

  /** The identifier of the key-encryption key without the bytes. */
  @Override
  public String toString() {
    return "WrappedKeyset[" + wrappingKey + "]";
  }
}
