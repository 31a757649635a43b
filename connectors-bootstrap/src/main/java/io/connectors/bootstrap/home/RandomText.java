package io.connectors.bootstrap.home;

import java.security.SecureRandom;

/** Generates passwords and keys. */
public final class RandomText {

  /** Without characters that look alike. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomText() {}

  /** Random letters and digits, just under 5 bits of entropy each. */
  public static String ofLength(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
