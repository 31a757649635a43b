package io.connectors.domain.shared;

/** Rule: text that every store keeps unchanged. All text that enters the core is checked. */
public final class StorableText {

  private StorableText() {}

  /**
   * Returns the text.
   *
   * @throws InvalidRequest if it contains U+0000 or an unpaired surrogate
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
        throw new InvalidRequest("Text must not contain U+0000 or an unpaired surrogate.");
      }
    }
    return text;
  }
}
