package io.connectors.domain.credential;

import io.connectors.domain.shared.Port;
import io.connectors.domain.shared.TenantId;

/**
 * Outgoing port: encrypts ("seals") and decrypts ("opens") credentials of one owner with their
 * destinations. The caller checks that the configuration still has these destinations. Every
 * failure throws an exception. Methods run inside a {@link io.connectors.domain.access.UnitOfWork}
 * of the owner's tenant, so that keys can be in the same store. Implementations are thread-safe.
 */
@Port
public interface CredentialVault {

  /**
   * Encrypts credentials for an owner and destinations. The same credentials have different
   * ciphertexts each time.
   *
   * @param destinations the destinations that the credentials are saved for; the result carries
   *     them
   * @throws IllegalArgumentException if the credentials are empty
   * @throws CredentialUnavailable if the key is not available
   */
  SealedCredentials seal(CredentialOwner owner, Credentials credentials, Destinations destinations);

  /**
   * Decrypts credentials of an owner.
   *
   * @throws CredentialUnavailable if they were encrypted for another owner or other destinations,
   *     were changed, or their key no longer exists
   */
  Credentials open(CredentialOwner owner, SealedCredentials sealed);

  /**
   * Destroys the keys of a tenant. Its credentials can no longer be decrypted; new credentials are
   * encrypted with new keys.
   */
  void destroyKeys(TenantId tenant);
}
