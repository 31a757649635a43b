package io.connectors.domain.text;

/** Rule: the properties of a single character (code point) that labels depend on. */
final class UnicodeCharacter {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int BRAILLE_BLANK = 0x2800; // a symbol without visible dots

  private UnicodeCharacter() {}

  /** The Unicode property White_Space, which no single method of Java covers. */
  static boolean isWhiteSpace(int character) {
    return Character.isSpaceChar(character)
        || ('\t' <= character && character <= '\r')
        || character == 0x85;
  }

  /** The Unicode property Bidi_Control. */
  static boolean isBidirectionalControl(int character) {
    return character == 0x061C
        || character == 0x200E
        || character == 0x200F
        || (0x202A <= character && character <= 0x202E)
        || (0x2066 <= character && character <= 0x2069);
  }

  /** An invisible character that changes the look of its neighbours. */
  static boolean isConnecting(int character) {
    return character == ZERO_WIDTH_NON_JOINER
        || character == ZERO_WIDTH_JOINER
        || isVariationSelector(character);
  }

  /** The Unicode property Variation_Selector. */
  static boolean isVariationSelector(int character) {
    return (0x180B <= character && character <= 0x180D)
        || character == 0x180F
        || (0xFE00 <= character && character <= 0xFE0F)
        || (0xE0100 <= character && character <= 0xE01EF);
  }

  /** Whether the character is visible, alone or as a mark on another character. */
  static boolean isVisible(int character) {
    return !isWhiteSpace(character)
        && !DefaultIgnorable.contains(character)
        && !Character.isISOControl(character)
        && character != BRAILLE_BLANK;
  }

  /** Whether the character is visible without a base character. */
  static boolean isVisibleAlone(int character) {
    return isVisible(character) && !isMark(character);
  }

  /** Whether the character can have variants: symbols and ideographs can, letters cannot. */
  static boolean hasVariants(int character) {
    return Character.isIdeographic(character)
        || !(Character.isLetterOrDigit(character) || isMark(character));
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
