package io.connectors.domain.credential;

import io.connectors.domain.shared.Port;

/**
 * Outgoing port: encrypts credentials for one owner and opens them for the same. A failure is
 * always an exception; no method returns anything instead. Implementations are safe for use by many
 * threads.
 */
@Port
public interface CredentialVault {

  /**
   * Encrypts credentials so that they open for this owner only. Sealing the same twice gives two
   * different ciphertexts.
   *
   * @throws IllegalArgumentException if there are none: a connector without credentials has nothing
   *     sealed
   * @throws CredentialUnavailable if there is no key to seal with
   */
  SealedCredentials seal(CredentialOwner owner, Credentials credentials);

  /**
   * Opens what was sealed for this owner.
   *
   * @throws CredentialUnavailable if it was sealed for another, was changed, or its key is gone
   */
  Credentials open(CredentialOwner owner, SealedCredentials sealed);
}
