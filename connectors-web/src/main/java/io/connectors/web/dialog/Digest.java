package io.connectors.web.dialog;

import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.Sha256;
import java.util.Arrays;
import java.util.Base64;

/** Stands for a value where only its change is to be told, however long the value is. */
final class Digest {

  private static final int BYTES = 12;

  private Digest() {}

  /** Sixteen characters, the same for the same JSON text. */
  static String of(JsonValue value) {
    byte[] digest = Arrays.copyOf(Sha256.of(value.toString()), BYTES);
    return Base64.getUrlEncoder().encodeToString(digest);
  }
}
