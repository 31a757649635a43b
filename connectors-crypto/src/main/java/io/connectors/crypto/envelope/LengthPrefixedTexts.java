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
 * Binary format of a list of texts; different lists have different bytes. The number of texts, then
 * each text after its length in bytes. Numbers are four bytes, big-endian; texts are UTF-8.
 */
final class LengthPrefixedTexts {

  private LengthPrefixedTexts() {}

  /**
   * Encodes texts.
   *
   * @throws CredentialUnavailable if a text has an unpaired surrogate, because a replacement
   *     character would silently change a secret
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
   * Decodes texts.
   *
   * @throws CredentialUnavailable unless {@link #encode} produces exactly these bytes
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

  // Each element takes at least a byte, so a number larger than the rest is invalid. It is
  // rejected before anything is allocated for it.
  private static int lengthIn(ByteBuffer bytes) {
    int length = bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw malformed();
    }
    return length;
  }

  private static CredentialUnavailable malformed() {
    return new CredentialUnavailable("The stored credentials are malformed.");
  }
}
