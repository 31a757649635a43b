package io.connectors.crypto.keyset;

/**
 * The source of the key-encryption keyset. It is read again for unknown keys. Implementations are
 * thread-safe.
 */
public interface KeysetSource {

  /**
   * The current keyset.
   *
   * @throws InvalidKeyset if there is no usable one
   */
  Keyset read();
}
