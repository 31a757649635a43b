package io.connectors.web.json;

import io.connectors.domain.shared.InvalidRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Decodes the UTF-8 of a JSON text (RFC 8259, section 8.1) strictly. Jackson itself accepts
 * overlong forms and halves of surrogate pairs, and detects UTF-16 and UTF-32.
 */
final class Utf8 {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /**
   * Decodes the text; a byte order mark at its start is ignored, as the RFC allows.
   *
   * @throws InvalidRequest if the bytes are not UTF-8; its message repeats nothing of them
   */
  static String decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException malformed) {
      throw new InvalidRequest("The body must be text in UTF-8.");
    }
  }
}
