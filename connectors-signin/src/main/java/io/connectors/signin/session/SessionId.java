package io.connectors.signin.session;

import java.util.regex.Pattern;

/**
 * Value: the identifier of a session in the store: the SHA-256 of its key in hexadecimal digits.
 * The key cannot be computed from it, so a copy of the store contains no valid keys.
 */
public record SessionId(String hash) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /**
   * @throws IllegalArgumentException if the text is not a SHA-256 in hexadecimal digits
   */
  public SessionId {
    if (!FORM.matcher(hash).matches()) {
      throw new IllegalArgumentException(
          "a session identifier must be a SHA-256 in hexadecimal digits");
    }
  }
}
