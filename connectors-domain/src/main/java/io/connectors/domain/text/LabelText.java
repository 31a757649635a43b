package io.connectors.domain.text;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.StorableText;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Reason;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;

/**
 * Rule: a short text that a user types as a label, such as a name or a tag. Labels that look the
 * same must be equal. Therefore they are normalized, and invisible characters are rejected.
 */
public final class LabelText {

  private LabelText() {}

  /**
   * Returns the text in Unicode's normal form C, without White_Space (the Unicode property) at both
   * ends.
   *
   * @throws InvalidRequest if it contains U+0000 or an unpaired surrogate
   */
  public static String normalize(String text) {
    int[] characters =
        Normalizer.normalize(StorableText.require(text), Form.NFC).codePoints().toArray();
    int start = 0;
    int end = characters.length;
    while (start < end && UnicodeCharacter.isWhiteSpace(characters[start])) {
      start++;
    }
    while (start < end && UnicodeCharacter.isWhiteSpace(characters[end - 1])) {
      end--;
    }
    return new String(characters, start, end - start);
  }

  /**
   * The first violation of a normalized text.
   *
   * @param min the minimum number of characters (code points)
   * @param max the maximum number
   */
  public static Optional<Reason> violation(String text, int min, int max) {
    int length = text.codePointCount(0, text.length());
    if (length < min || length > max) {
      return Optional.of(new Reason.Length(min, max));
    }
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      return Optional.of(FieldReason.CONTROL_CHARACTERS);
    }
    if (text.codePoints().anyMatch(UnicodeCharacter::isBidirectionalControl)) {
      return Optional.of(FieldReason.DIRECTION_CHARACTERS);
    }
    if (text.codePoints().noneMatch(UnicodeCharacter::isVisibleAlone)) {
      return Optional.of(FieldReason.NOTHING_VISIBLE);
    }
    return invisible(text.codePoints().toArray()).map(Reason.InvisibleCharacter::new);
  }

  /**
   * Truncates a label to a maximum number of characters (code points). The result does not end with
   * an invisible character.
   */
  public static String cut(String label, int max) {
    int[] characters = label.codePoints().limit(max).toArray();
    int end = characters.length;
    while (end > 0 && !UnicodeCharacter.isVisible(characters[end - 1])) {
      end--;
    }
    return new String(characters, 0, end);
  }

  /** The first ignorable character, except one that connects two visible ones. */
  private static Optional<Integer> invisible(int[] characters) {
    for (int i = 0; i < characters.length; i++) {
      int character = characters[i];
      if (!DefaultIgnorable.contains(character)) {
        continue;
      }
      if (!UnicodeCharacter.isConnecting(character) || !isInPlace(characters, i)) {
        return Optional.of(character);
      }
    }
    return Optional.empty();
  }

  /** Between visible characters, or a variation selector at the end of a word, such as after ❤. */
  private static boolean isInPlace(int[] characters, int position) {
    int before = position - 1;
    int after = position + 1;
    while (before >= 0 && UnicodeCharacter.isConnecting(characters[before])) {
      before--;
    }
    while (after < characters.length && UnicodeCharacter.isConnecting(characters[after])) {
      after++;
    }
    if (before < 0 || !UnicodeCharacter.isVisible(characters[before])) {
      return false;
    }
    boolean between = after < characters.length && UnicodeCharacter.isVisible(characters[after]);
    return between
        || (after - before == 2
            && UnicodeCharacter.isVariationSelector(characters[position])
            && UnicodeCharacter.hasVariants(characters[before]));
  }
}
