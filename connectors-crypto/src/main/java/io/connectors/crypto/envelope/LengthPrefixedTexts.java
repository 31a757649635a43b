package io.connectors.crypto.envelope;

import io.connectors.domain.credential.CredentialUnavailable;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Binary form: a list of texts, such that no two lists have the same bytes. First how many they
 * are, then each after its length in bytes; numbers are four bytes, big-endian, texts UTF-8.
 */
final class LengthPrefixedTexts {

  private LengthPrefixedTexts() {}

  /**
   * The bytes of these texts.
   *
   * @throws CredentialUnavailable if one of them has no UTF-8 form, an unpaired surrogate; putting
   *     a question mark in its place would change a secret in silence
   */
  static byte[] encode(List<String> texts) {
    List<ByteBuffer> parts = texts.stream().map(LengthPrefixedTexts::utf8).toList();
    int size = parts.stream().mapToInt(ByteBuffer::remaining).reduce(0, Math::addExact);
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (1 + parts.size()) + size);
    bytes.putInt(parts.size());
    parts.forEach(part -> bytes.putInt(part.remaining()).put(part));
    return bytes.array();
  }

  /**
   * The texts of these bytes.
   *
   * @throws CredentialUnavailable unless the bytes are exactly what {@link #encode} makes
   */
  static List<String> decode(byte[] encoded) {
    ByteBuffer bytes = ByteBuffer.wrap(encoded);
    try {
      int count = lengthIn(bytes);
      List<String> texts = new ArrayList<>();
      while (texts.size() < count) {
        texts.add(textIn(bytes));
      }
      if (bytes.hasRemaining()) {
        throw malformed();
      }
      return texts;
    } catch (BufferUnderflowException | CharacterCodingException e) {
      throw malformed();
    }
  }

  private static ByteBuffer utf8(String text) {
    try {
      return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
    } catch (CharacterCodingException e) {
      throw new CredentialUnavailable("A text that is not valid Unicode cannot be encrypted.");
    }
  }

  private static String textIn(ByteBuffer bytes) throws CharacterCodingException {
    int length = lengthIn(bytes);
    ByteBuffer text = bytes.slice(bytes.position(), length);
    bytes.position(bytes.position() + length);
    return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
  }

  // Nothing that is counted is smaller than a byte, so a larger number than what is left is a lie,
  // found before anything is allocated for it.
  private static int lengthIn(ByteBuffer bytes) {
    int length = bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw malformed();
    }
    return length;
  }

  private static CredentialUnavailable malformed() {
    return new CredentialUnavailable("The stored credentials are not in a known form.");
  }
}
