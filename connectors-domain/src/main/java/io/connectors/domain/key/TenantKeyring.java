package io.connectors.domain.key;

import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.shared.Port;
import io.connectors.domain.shared.TenantId;
import java.util.Optional;

/**
 * Outgoing port: creates and wraps the keys of tenants, and re-encrypts credentials with them. It
 * is the counterpart of a {@link io.connectors.domain.credential.CredentialVault} that encrypts
 * under keys in a {@link TenantKeyRepository}. Results are returned, not stored. Implementations
 * are thread-safe.
 */
@Port
public interface TenantKeyring {

  /**
   * Creates a random key, wrapped with the primary key-encryption key.
   *
   * @throws io.connectors.domain.credential.CredentialUnavailable if that key-encryption key is not
   *     available
   */
  TenantKey create(TenantId tenant, KeyVersion version);

  /** Whether the key is not wrapped with the primary key-encryption key. */
  boolean needsRewrapping(TenantKey key);

  /**
   * Wraps the same key with the primary key-encryption key.
   *
   * @return the new wrapping; empty if the key cannot be unwrapped
   * @throws io.connectors.domain.credential.CredentialUnavailable if that key-encryption key is not
   *     available
   */
  Optional<WrappedKeyset> rewrap(TenantKey key);

  /**
   * Re-encrypts the same credentials under the newest key of the owner's tenant. Runs inside a
   * {@link io.connectors.domain.access.UnitOfWork} of that tenant, which locks the newest key.
   *
   * @return the new ciphertext; empty if they are already encrypted with the newest key
   * @throws io.connectors.domain.credential.CredentialUnavailable if they cannot be decrypted
   */
  Optional<SealedCredentials> reseal(CredentialOwner owner, SealedCredentials sealed);

  /** Whether credentials of the key's tenant are encrypted under that key. */
  boolean needs(SealedCredentials sealed, TenantKey key);
}
