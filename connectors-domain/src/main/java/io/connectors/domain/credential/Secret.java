package io.connectors.domain.credential;

import io.connectors.domain.shared.StorableText;
import java.util.regex.Pattern;

/**
 * Value: the text of one credential field. It cannot be compared, printed or serialized. Only
 * {@link #revealSecretText()} returns the text, and architecture rules limit its callers.
 */
public final class Secret {

  private static final Pattern MASK =
      Pattern.compile("[*•●]{3,}|\\[redacted]", Pattern.CASE_INSENSITIVE);

  /** Tabs and line breaks. */
  private static final String LINE_BREAKS = "\t\n\u000B\f\r\u0085\u2028\u2029";

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /**
   * Wraps a text.
   *
   * @throws io.connectors.domain.shared.InvalidRequest if it contains U+0000 or an unpaired
   *     surrogate
   */
  public static Secret of(String text) {
    return new Secret(StorableText.require(text));
  }

  /** The text. Never write it to logs, responses, messages or stores. */
  public String revealSecretText() {
    return text;
  }

  /** Whether the text is blank. */
  public boolean isBlank() {
    return text.isBlank();
  }

  /**
   * This secret without line breaks and tabs at its ends. Spaces stay, because they can be part of
   * a password.
   */
  public Secret withoutOuterLineBreaks() {
    int begin = 0;
    int end = text.length();
    while (begin < end && isLineBreak(begin)) {
      begin++;
    }
    while (begin < end && isLineBreak(end - 1)) {
      end--;
    }
    return new Secret(text.substring(begin, end));
  }

  /** Whether the text contains a control character. */
  public boolean hasControlCharacters() {
    return text.chars()
        .anyMatch(each -> Character.isISOControl(each) || LINE_BREAKS.indexOf(each) >= 0);
  }

  private boolean isLineBreak(int index) {
    return LINE_BREAKS.indexOf(text.charAt(index)) >= 0;
  }

  /** Whether the text looks like the mask of a form field, such as bullets. */
  public boolean looksLikeMask() {
    return MASK.matcher(text.strip()).matches();
  }

  /** Always {@code [redacted]}. */
  @Override
  public String toString() {
    return "[redacted]";
  }
}
