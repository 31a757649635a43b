package io.connectors.domain.shared;

/** Rule: which text every store keeps as it is; all text that enters the core passes it. */
public final class StorableText {

  private StorableText() {}

  /**
   * Returns the text itself.
   *
   * @throws InvalidRequest if it holds U+0000 or half a surrogate pair
   */
  public static String require(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean paired = false;
      if (Character.isHighSurrogate(character)) {
        paired = i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        i += paired ? 1 : 0;
      }
      if (character == 0 || (Character.isSurrogate(character) && !paired)) {
        throw new InvalidRequest("Text holds no character U+0000 and no half of a pair.");
      }
    }
    return text;
  }
}
