package io.connectors.domain.servicetoken;

import java.util.regex.Pattern;

/**
 * Value: the identifier of a service token key in the store: its SHA-256 in hexadecimal digits. The
 * key of 256 random bits cannot be computed from it.
 */
public record ServiceTokenHash(String digits) {

  private static final Pattern PATTERN = Pattern.compile("[0-9a-f]{64}");

  /**
   * @throws IllegalArgumentException if the text is not a SHA-256 in hexadecimal digits
   */
  public ServiceTokenHash {
    if (!PATTERN.matcher(digits).matches()) {
      throw new IllegalArgumentException(
          "the hash of a service token must be a SHA-256 in hexadecimal digits");
    }
  }
}
