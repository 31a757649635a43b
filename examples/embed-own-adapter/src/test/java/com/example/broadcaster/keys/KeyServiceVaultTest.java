package com.example.broadcaster.keys;

import io.connectors.domain.credential.CredentialVault;
import io.connectors.testkit.contract.CredentialVaultContract;

/** Runs the contract of the vault port on our vault. */
class KeyServiceVaultTest extends CredentialVaultContract {

  private final CredentialVault vault = new KeyServiceVault(new LocalKeyService());

  @Override
  protected CredentialVault vault() {
    return vault;
  }
}
