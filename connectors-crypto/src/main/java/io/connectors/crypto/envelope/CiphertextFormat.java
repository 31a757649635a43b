package io.connectors.crypto.envelope;

import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.key.KeyVersion;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Binary format of stored credentials: one byte with the format, the version of the tenant key
 * (four bytes), the version of the secret (eight bytes) and the ciphertext. Numbers are big-endian.
 * The destinations are stored separately.
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

  /** Whether it has this format and this key version. */
  static boolean needs(SealedCredentials sealed, KeyVersion key) {
    byte[] bytes = sealed.ciphertext();
    return bytes[0] == ENVELOPE
        && bytes.length >= HEAD
        && ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt() == key.value();
  }

  /**
   * The parts.
   *
   * @throws CredentialUnavailable if the format is unknown, truncated or has an invalid version
   */
  static Envelope envelope(byte[] sealed) {
    if (sealed[0] != ENVELOPE) {
      throw new CredentialUnavailable("The stored credentials have an unknown format.");
    }
    ByteBuffer bytes = ByteBuffer.wrap(sealed).position(1);
    try {
      KeyVersion key = new KeyVersion(bytes.getInt());
      return new Envelope(key, new SecretVersion(bytes.getLong()), rest(bytes));
    } catch (BufferUnderflowException | IllegalArgumentException malformed) {
      throw new CredentialUnavailable("The stored credentials are malformed.");
    }
  }

  private static byte[] rest(ByteBuffer bytes) {
    byte[] rest = new byte[bytes.remaining()];
    bytes.get(rest);
    return rest;
  }
}
