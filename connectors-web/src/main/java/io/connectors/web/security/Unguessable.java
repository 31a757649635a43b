package io.connectors.web.security;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes texts that nobody can guess. */
final class Unguessable {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private Unguessable() {}

  static String text() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
