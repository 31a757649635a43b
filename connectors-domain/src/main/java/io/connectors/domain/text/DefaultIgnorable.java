package io.connectors.domain.text;

import java.util.stream.Stream;

/**
 * Rule: the Unicode property Default_Ignorable_Code_Point, which {@link Character} does not have.
 * These characters are invisible. Source: DerivedCoreProperties.txt of Unicode 14.0.0.
 */
final class DefaultIgnorable {

  private static final int[][] RANGES = {
    {0x00AD, 0x00AD}, // soft hyphen
    {0x034F, 0x034F}, // combining grapheme joiner
    {0x061C, 0x061C}, // Arabic letter mark
    {0x115F, 0x1160}, // Hangul fillers
    {0x17B4, 0x17B5}, // Khmer inherent vowels
    {0x180B, 0x180F}, // Mongolian variation selectors and vowel separator
    {0x200B, 0x200F}, // zero width space, joiners, direction marks
    {0x202A, 0x202E}, // direction embeddings and overrides
    {0x2060, 0x206F}, // word joiner, invisible operators, direction isolates
    {0x3164, 0x3164}, // Hangul filler
    {0xFE00, 0xFE0F}, // variation selectors 1 to 16
    {0xFEFF, 0xFEFF}, // zero width no-break space, the byte order mark
    {0xFFA0, 0xFFA0}, // halfwidth Hangul filler
    {0xFFF0, 0xFFF8}, // reserved
    {0x1BCA0, 0x1BCA3}, // shorthand format controls
    {0x1D173, 0x1D17A}, // musical format controls
    {0xE0000, 0xE0FFF} // tags, variation selectors 17 to 256, reserved
  };

  private DefaultIgnorable() {}

  static boolean contains(int character) {
    return Stream.of(RANGES).anyMatch(range -> range[0] <= character && character <= range[1]);
  }
}
