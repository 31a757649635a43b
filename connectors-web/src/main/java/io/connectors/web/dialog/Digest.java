package io.connectors.web.dialog;

import io.connectors.domain.shared.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Stands for a value where only its change is to be told, however long the value is. */
final class Digest {

  private static final int BYTES = 12;

  private Digest() {}

  /** Sixteen characters, the same for the same JSON text. */
  static String of(JsonValue value) {
    byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
    byte[] digest = Arrays.copyOf(sha256().digest(text), BYTES);
    return Base64.getUrlEncoder().encodeToString(digest);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
