package io.connectors.domain.servicetoken;

import java.util.regex.Pattern;

/**
 * Value: what a store knows a service token by, the SHA-256 of its key in hexadecimal digits.
 * Nobody gets from it to the key, because nobody can try 256 random bits.
 */
public record ServiceTokenHash(String digits) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /**
   * @throws IllegalArgumentException if it is no SHA-256
   */
  public ServiceTokenHash {
    if (!FORM.matcher(digits).matches()) {
      throw new IllegalArgumentException("a service token is known by a SHA-256");
    }
  }
}
