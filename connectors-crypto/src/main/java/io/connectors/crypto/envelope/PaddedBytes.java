package io.connectors.crypto.envelope;

import io.connectors.domain.credential.CredentialUnavailable;
import java.nio.ByteBuffer;

/**
 * Binary form: bytes after their length, filled up with zeros to one of a few sizes, so that the
 * size of a ciphertext says little about a secret: 256 bytes, twice that and so on up to 64 KiB,
 * and whole multiples of 64 KiB beyond.
 */
final class PaddedBytes {

  private static final int SMALLEST = 256;
  private static final int LARGEST_DOUBLED = 64 * 1024;

  private PaddedBytes() {}

  static byte[] pad(byte[] content) {
    int needed = Math.addExact(Integer.BYTES, content.length);
    return ByteBuffer.allocate(sizeFor(needed)).putInt(content.length).put(content).array();
  }

  /**
   * What was padded.
   *
   * @throws CredentialUnavailable unless the bytes are exactly what {@link #pad} makes
   */
  static byte[] unpad(byte[] padded) {
    ByteBuffer bytes = ByteBuffer.wrap(padded);
    if (bytes.remaining() < Integer.BYTES) {
      throw malformed();
    }
    int length = bytes.getInt();
    boolean fits = length >= 0 && length <= bytes.remaining();
    if (!fits || padded.length != sizeFor(Integer.BYTES + length)) {
      throw malformed();
    }
    byte[] content = new byte[length];
    bytes.get(content);
    while (bytes.hasRemaining()) {
      if (bytes.get() != 0) {
        throw malformed();
      }
    }
    return content;
  }

  private static int sizeFor(int needed) {
    int size = SMALLEST;
    while (size < needed && size < LARGEST_DOUBLED) {
      size *= 2;
    }
    while (size < needed) {
      size = Math.addExact(size, LARGEST_DOUBLED);
    }
    return size;
  }

  private static CredentialUnavailable malformed() {
    return new CredentialUnavailable("The stored credentials are not in a known form.");
  }
}
