package io.connectors.signin.session;

import java.util.regex.Pattern;

/**
 * Value: what a store knows a session by, the SHA-256 of its key in hexadecimal digits. Nobody gets
 * from it to the key, so that a copy of the store signs nobody in.
 */
public record SessionId(String hash) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /**
   * @throws IllegalArgumentException if it is no SHA-256
   */
  public SessionId {
    if (!FORM.matcher(hash).matches()) {
      throw new IllegalArgumentException("a session is known by a SHA-256");
    }
  }
}
