package io.connectors.crypto;

import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.key.KeyVersion;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Binary form: what is stored of sealed credentials. One byte says which form it is: in the first,
 * all that follows is a ciphertext under the keyset from outside; in the second, what follows is
 * the version of the tenant's key (four bytes), the version of the secret (eight) and a ciphertext
 * under that key. Numbers are big-endian.
 */
final class SealedForm {

  static final byte DIRECT = 1;
  static final byte ENVELOPE = 2;

  private static final int HEAD = 1 + Integer.BYTES + Long.BYTES;

  private SealedForm() {}

  /** The parts of the second form. */
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

  /** Which form it is. */
  static byte of(byte[] sealed) {
    return sealed[0];
  }

  /** Whether it is of the first form. */
  static boolean isDirect(SealedCredentials sealed) {
    return of(sealed.ciphertext()) == DIRECT;
  }

  /** The key from outside that the first form needs. */
  static String keyOf(SealedCredentials sealed) {
    return Keyset.keyOf(direct(sealed.ciphertext()));
  }

  /** Whether it is of the second form and under that key of its tenant. */
  static boolean needs(SealedCredentials sealed, KeyVersion key) {
    byte[] bytes = sealed.ciphertext();
    return of(bytes) == ENVELOPE
        && bytes.length >= HEAD
        && ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt() == key.value();
  }

  /** The ciphertext of the first form. */
  static byte[] direct(byte[] sealed) {
    return rest(ByteBuffer.wrap(sealed).position(1));
  }

  /**
   * The parts of the second form.
   *
   * @throws CredentialUnavailable if it is cut short, or names a version that there cannot be
   */
  static Envelope envelope(byte[] sealed) {
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
