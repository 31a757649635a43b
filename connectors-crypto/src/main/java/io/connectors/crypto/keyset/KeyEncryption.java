package io.connectors.crypto.keyset;

import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.key.WrappedKeyset;
import java.util.Set;

/**
 * Wraps the keysets of tenants: a key management service, or {@link LocalKeyEncryption}. A wrapped
 * keyset names its key-encryption key. Implementations are thread-safe.
 */
public interface KeyEncryption {

  /** The identifier of the primary key; a promotion takes effect at once. */
  String primary();

  /** The identifiers of all keys. */
  Set<String> keys();

  /**
   * Encrypts a keyset with the primary key.
   *
   * @param associatedData must be given again to unwrap the keyset
   * @throws CredentialUnavailable if there is no key
   */
  WrappedKeyset wrap(byte[] keyset, byte[] associatedData);

  /**
   * Decrypts a keyset with the key that it names.
   *
   * @throws CredentialUnavailable if the key does not exist or the data was changed
   */
  byte[] unwrap(WrappedKeyset wrapped, byte[] associatedData);
}
