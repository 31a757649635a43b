package io.connectors.domain.credential;

import io.connectors.domain.shared.StorableText;
import java.util.regex.Pattern;

/**
 * Value: one text of a credential. It cannot be compared, printed or serialized; the one way to its
 * text is {@link #revealSecretText()}, which architecture rules allow to a named few.
 */
public final class Secret {

  private static final Pattern MASK =
      Pattern.compile("[*•●]{3,}|\\[redacted]", Pattern.CASE_INSENSITIVE);

  /** Tabs and everything that ends a line; spaces are not among them. */
  private static final String LINE_BREAKS = "\t\n\u000B\f\r\u0085\u2028\u2029";

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /**
   * Wraps a text as soon as it has been read.
   *
   * @throws io.connectors.domain.shared.InvalidRequest if it holds U+0000 or half a surrogate pair
   */
  public static Secret of(String text) {
    return new Secret(StorableText.require(text));
  }

  /** The text itself. Not for logs, answers, messages or anything that is kept. */
  public String revealSecretText() {
    return text;
  }

  /** Whether there is nothing in it but white space. */
  public boolean isBlank() {
    return text.isBlank();
  }

  /**
   * This secret without the line breaks and tabs at its ends, which were copied with it. Spaces
   * stay: they can be a part of a password.
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

  /** Whether it has a line break or another control character. */
  public boolean hasControlCharacters() {
    return text.chars()
        .anyMatch(each -> Character.isISOControl(each) || LINE_BREAKS.indexOf(each) >= 0);
  }

  private boolean isLineBreak(int index) {
    return LINE_BREAKS.indexOf(text.charAt(index)) >= 0;
  }

  /** Whether it is what a form shows in place of a secret, sent back by mistake. */
  public boolean looksLikeMask() {
    return MASK.matcher(text.strip()).matches();
  }

  /** Always {@code [redacted]}. */
  @Override
  public String toString() {
    return "[redacted]";
  }
}
