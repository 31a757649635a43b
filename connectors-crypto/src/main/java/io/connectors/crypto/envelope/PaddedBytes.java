package io.connectors.crypto.envelope;

import io.connectors.domain.credential.CredentialUnavailable;
import java.nio.ByteBuffer;

/**
 * Binary format: the length, the bytes, and zeros up to one of a few sizes, so that the size of a
 * ciphertext reveals little: 256 bytes, doubled up to 64 KiB, then multiples of 64 KiB.
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
   * Removes the padding.
   *
   * @throws CredentialUnavailable unless {@link #pad} produces exactly these bytes
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
    return new CredentialUnavailable("The stored credentials are malformed.");
  }
}
