package io.connectors.domain.credential;

import java.util.Arrays;
import java.util.List;

/**
 * Value: encrypted credentials as a store keeps them, with the names of the fields inside, which
 * are not secret.
 */
public final class SealedCredentials {

  private final byte[] ciphertext;
  private final List<String> fields;

  private SealedCredentials(byte[] ciphertext, List<String> fields) {
    this.ciphertext = ciphertext.clone();
    this.fields = List.copyOf(fields);
  }

  /**
   * What a store keeps.
   *
   * @param ciphertext what {@link CredentialVault#seal} made, to the byte
   * @param fields the names of the fields inside
   * @throws IllegalArgumentException if the ciphertext is empty
   */
  public static SealedCredentials of(byte[] ciphertext, List<String> fields) {
    if (ciphertext.length == 0) {
      throw new IllegalArgumentException("sealed credentials are never empty");
    }
    return new SealedCredentials(ciphertext, fields);
  }

  /** A copy of the ciphertext. */
  public byte[] ciphertext() {
    return ciphertext.clone();
  }

  /** The names of the fields inside. */
  public List<String> fields() {
    return fields;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealedCredentials sealed
        && Arrays.equals(ciphertext, sealed.ciphertext)
        && fields.equals(sealed.fields);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(ciphertext) + fields.hashCode();
  }

  /** The names of the fields, nothing of the ciphertext. */
  @Override
  public String toString() {
    return "SealedCredentials" + fields;
  }
}
