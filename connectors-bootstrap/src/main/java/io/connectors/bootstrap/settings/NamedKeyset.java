package io.connectors.bootstrap.settings;

import io.connectors.crypto.keyset.KeysetSource;

/**
 * Value: the source of the keyset, with its name in error messages.
 *
 * @param name the setting or file
 */
public record NamedKeyset(String name, KeysetSource source) {

  /** Name of the keyset file of the embedded database. */
  public static final String IN_HOME = "keyset.json";

  /**
   * Reads the source once to check it.
   *
   * @throws io.connectors.crypto.keyset.InvalidKeyset if it cannot be read
   */
  public static NamedKeyset validated(String name, KeysetSource source) {
    source.read();
    return new NamedKeyset(name, source);
  }

  /** Contains only the name, because the source can hold a secret. */
  @Override
  public String toString() {
    return "NamedKeyset[" + name + "]";
  }
}
