package io.connectors.crypto.keyset;

/**
 * Where the keyset from outside comes from; asked again whenever a key is met that was not in it
 * before. Implementations are safe for use by many threads.
 */
public interface KeysetSource {

  /**
   * The keyset as it is there now.
   *
   * @throws InvalidKeyset if there is none that can be used
   */
  Keyset read();
}
