package io.connectors.bootstrap.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** Keysets in Tink's JSON format, as provided by an operator. */
public final class KeysetText {

  private static final int KEY_BYTES = 32;
  private static final String KEY =
      """
      {"keyData": {"typeUrl": "type.googleapis.com/google.crypto.tink.AesGcmKey",
        "value": "%s", "keyMaterialType": "SYMMETRIC"},
       "status": "ENABLED", "keyId": %d, "outputPrefixType": "TINK"}\
      """;

  private KeysetText() {}

  /** A random key. */
  public static String randomKey(long id) {
    byte[] message = new byte[2 + KEY_BYTES];
    new SecureRandom().nextBytes(message);
    // Protocol buffers: field 3 with type bytes, then the length.
    message[0] = 3 << 3 | 2;
    message[1] = KEY_BYTES;
    return KEY.formatted(Base64.getEncoder().encodeToString(message), id);
  }

  /** A keyset with these keys and this primary one. */
  public static String of(long primary, String... keys) {
    return "{\"primaryKeyId\": %d, \"key\": [%s]}"
        .formatted(primary, Arrays.stream(keys).collect(Collectors.joining(",")));
  }

  /** A keyset with one random key. */
  public static String random() {
    return of(4711, randomKey(4711));
  }

  /** Writes it to a file that only its owner can read; replaces an existing file. */
  public static Path write(Path file, String keyset) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    Files.writeString(draft, keyset);
    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
    return Files.move(
        draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
