package io.connectors.crypto.envelope;

import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.key.KeyVersion;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Binary form: what is stored of sealed credentials. One byte says which form it is. Then follow
 * the version of the tenant's key (four bytes), the version of the secret (eight) and a ciphertext
 * under that key. Numbers are big-endian. The destinations are stored beside it.
 */
final class CiphertextFormat {

  static final byte ENVELOPE = 3;

  private static final int HEAD = 1 + Integer.BYTES + Long.BYTES;

  private CiphertextFormat() {}

  /** The parts. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Envelope(KeyVersion key, SecretVersion secret, byte[] ciphertext) {

    byte[] bytes() {
      return ByteBuffer.allocate(HEAD + ciphertext.length)
          .put(ENVELOPE)
          .putInt(key.value())
          .putLong(secret.value())
          .put(ciphertext)
          .array();
    }
  }

  /** Whether it is of this form and under that key of its tenant. */
  static boolean needs(SealedCredentials sealed, KeyVersion key) {
    byte[] bytes = sealed.ciphertext();
    return bytes[0] == ENVELOPE
        && bytes.length >= HEAD
        && ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt() == key.value();
  }

  /**
   * The parts.
   *
   * @throws CredentialUnavailable if it is of another form, cut short, or names a version that
   *     there cannot be
   */
  static Envelope envelope(byte[] sealed) {
    if (sealed[0] != ENVELOPE) {
      throw new CredentialUnavailable("The stored credentials are in a format not known here.");
    }
    ByteBuffer bytes = ByteBuffer.wrap(sealed).position(1);
    try {
      KeyVersion key = new KeyVersion(bytes.getInt());
      return new Envelope(key, new SecretVersion(bytes.getLong()), rest(bytes));
    } catch (BufferUnderflowException | IllegalArgumentException malformed) {
      throw new CredentialUnavailable("The stored credentials are not in a known form.");
    }
  }

  private static byte[] rest(ByteBuffer bytes) {
    byte[] rest = new byte[bytes.remaining()];
    bytes.get(rest);
    return rest;
  }
}
