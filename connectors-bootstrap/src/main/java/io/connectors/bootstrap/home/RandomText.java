package io.connectors.bootstrap.home;

import java.security.SecureRandom;

/** Makes passwords and keys that nobody has thought of. */
public final class RandomText {

  /** Without letters and digits that look like each other. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomText() {}

  /** A text of that many letters and digits, just under 5 bits each. */
  public static String ofLength(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
