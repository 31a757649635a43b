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

/** Keysets in Tink's JSON form, as an operator brings them. */
public final class KeysetText {

  private static final int KEY_BYTES = 32;
  private static final String KEY =
      """
      {"keyData": {"typeUrl": "type.googleapis.com/google.crypto.tink.AesGcmKey",
        "value": "%s", "keyMaterialType": "SYMMETRIC"},
       "status": "ENABLED", "keyId": %d, "outputPrefixType": "TINK"}\
      """;

  private KeysetText() {}

  /** A key that nobody else has. */
  public static String randomKey(long id) {
    byte[] message = new byte[2 + KEY_BYTES];
    new SecureRandom().nextBytes(message);
    // Protocol buffers: field 3, and that it is bytes; how many they are.
    message[0] = 3 << 3 | 2;
    message[1] = KEY_BYTES;
    return KEY.formatted(Base64.getEncoder().encodeToString(message), id);
  }

  /** A keyset of these keys, that one primary. */
  public static String of(long primary, String... keys) {
    return "{\"primaryKeyId\": %d, \"key\": [%s]}"
        .formatted(primary, Arrays.stream(keys).collect(Collectors.joining(",")));
  }

  /** A keyset of one key that nobody else has. */
  public static String random() {
    return of(4711, randomKey(4711));
  }

  /** Puts it into a file for its owner alone, in place of what is there. */
  public static Path write(Path file, String keyset) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    Files.writeString(draft, keyset);
    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
    return Files.move(
        draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
