package io.connectors.testkit.memory;

import io.connectors.domain.credential.CredentialVault;
import io.connectors.testkit.contract.CredentialVaultContract;

/** Holds the in-memory vault to the contract of its port. */
class InMemoryCredentialVaultTest extends CredentialVaultContract {

  @Override
  protected CredentialVault vault() {
    return new InMemoryCredentialVault();
  }
}
