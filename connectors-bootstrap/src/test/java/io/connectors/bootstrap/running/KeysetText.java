package io.connectors.bootstrap.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Keysets in Tink's JSON form, as an operator brings them. */
public final class KeysetText {

  private static final int KEY_BYTES = 32;
  private static final String KEYSET =
      """
      {"primaryKeyId": 4711, "key": [
        {"keyData": {"typeUrl": "type.googleapis.com/google.crypto.tink.AesGcmKey",
          "value": "%s", "keyMaterialType": "SYMMETRIC"},
         "status": "ENABLED", "keyId": 4711, "outputPrefixType": "TINK"}]}
      """;

  private KeysetText() {}

  /** A keyset of one random key. */
  public static String random() {
    byte[] message = new byte[2 + KEY_BYTES];
    new SecureRandom().nextBytes(message);
    // Protocol buffers: field 3, a byte string, and its length.
    message[0] = 3 << 3 | 2;
    message[1] = KEY_BYTES;
    return KEYSET.formatted(Base64.getEncoder().encodeToString(message));
  }

  /** Writes a keyset to a file that only its owner can read. */
  public static Path write(Path file, String keyset) throws IOException {
    Files.writeString(file, keyset);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
