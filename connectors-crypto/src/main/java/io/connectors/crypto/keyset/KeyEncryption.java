package io.connectors.crypto.keyset;

import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.key.WrappedKeyset;
import java.util.Set;

/**
 * What wraps the keysets of tenants: a key management service, or {@link LocalKeyEncryption}. Its
 * keys never leave it; what it wraps names the key that unwraps it. Implementations are safe for
 * use by many threads.
 */
public interface KeyEncryption {

  /** The identifier of the key that is primary now; a promotion is heard at once. */
  String primary();

  /** The identifiers of all keys that unwrap. */
  Set<String> keys();

  /**
   * Encrypts a keyset under the key that is primary now.
   *
   * @param associatedData what must be given again to unwrap it
   * @throws CredentialUnavailable if there is no key to wrap with
   */
  WrappedKeyset wrap(byte[] keyset, byte[] associatedData);

  /**
   * Decrypts a keyset by the key that it names.
   *
   * @throws CredentialUnavailable if that key is not there, or anything was changed
   */
  byte[] unwrap(WrappedKeyset wrapped, byte[] associatedData);
}
