package io.connectors.domain.credential;

import io.connectors.domain.shared.Port;
import io.connectors.domain.shared.TenantId;

/**
 * Outgoing port: encrypts credentials for one owner and its destinations, and opens them for the
 * same. Whether the settings still hold these destinations is for the caller to check. A failure is
 * always an exception; no method returns anything instead. Every method is called inside a {@link
 * io.connectors.domain.access.UnitOfWork} of the owner's tenant, so that keys can be kept in the
 * same store. Implementations are safe for use by many threads.
 */
@Port
public interface CredentialVault {

  /**
   * Encrypts credentials so that they open for this owner and with these destinations only. Sealing
   * the same twice gives two different ciphertexts.
   *
   * @param destinations the destinations the credentials were given for; the result carries them
   * @throws IllegalArgumentException if there are none: a connector without credentials has nothing
   *     sealed
   * @throws CredentialUnavailable if there is no key to seal with
   */
  SealedCredentials seal(CredentialOwner owner, Credentials credentials, Destinations destinations);

  /**
   * Opens what was sealed for this owner.
   *
   * @throws CredentialUnavailable if it was sealed for another owner or other destinations, was
   *     changed, or its key is gone
   */
  Credentials open(CredentialOwner owner, SealedCredentials sealed);

  /**
   * Destroys whatever keys there are for that tenant alone; what was sealed for it need not open
   * any more, and is sealed under new keys from then on.
   */
  void forget(TenantId tenant);
}
