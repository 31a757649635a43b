package io.connectors.bootstrap.settings;

import io.connectors.crypto.keyset.KeysetSource;

/**
 * Value: where the keyset comes from, and what refusals call it.
 *
 * @param name the setting that names it
 */
public record NamedKeyset(String name, KeysetSource source) {

  /** What the embedded default calls the file of its own. */
  public static final String IN_HOME = "keyset.json";

  /**
   * A source that can be read now.
   *
   * @throws io.connectors.crypto.keyset.InvalidKeyset if it cannot
   */
  public static NamedKeyset validated(String name, KeysetSource source) {
    source.read();
    return new NamedKeyset(name, source);
  }

  /** The name alone: the source may hold what was put into the wrong setting. */
  @Override
  public String toString() {
    return "NamedKeyset[" + name + "]";
  }
}
