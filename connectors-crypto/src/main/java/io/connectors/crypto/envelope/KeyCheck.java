package io.connectors.crypto.envelope;

import io.connectors.crypto.keyset.KeyEncryption;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.key.WrappedKeyset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Crypto adapter: checks if a database belongs to a key, by a known text. */
public final class KeyCheck {

  private static final byte[] TEXT = "Connectors".getBytes(StandardCharsets.UTF_8);

  private KeyCheck() {}

  /** The wrapped text, to be stored in the database. */
  public static WrappedKeyset make(KeyEncryption encryption) {
    return encryption.wrap(TEXT, AssociatedData.ofCheck());
  }

  /** Whether the value is the text, wrapped by one of the keys. */
  public static boolean opens(KeyEncryption encryption, WrappedKeyset check) {
    try {
      return Arrays.equals(TEXT, encryption.unwrap(check, AssociatedData.ofCheck()));
    } catch (CredentialUnavailable another) {
      return false;
    }
  }
}
