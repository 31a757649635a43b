package io.connectors.crypto.envelope;

import io.connectors.crypto.keyset.KeyEncryption;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.key.WrappedKeyset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Crypto adapter: tells whether a database was first used with this key, by one known text. */
public final class KeyCheck {

  private static final byte[] TEXT = "Connectors".getBytes(StandardCharsets.UTF_8);

  private KeyCheck() {}

  /** The text, wrapped, for the database to keep. */
  public static WrappedKeyset make(KeyEncryption encryption) {
    return encryption.wrap(TEXT, AssociatedData.ofCheck());
  }

  /** Whether that is the text, wrapped by a key that is there. */
  public static boolean opens(KeyEncryption encryption, WrappedKeyset check) {
    try {
      return Arrays.equals(TEXT, encryption.unwrap(check, AssociatedData.ofCheck()));
    } catch (CredentialUnavailable another) {
      return false;
    }
  }
}
