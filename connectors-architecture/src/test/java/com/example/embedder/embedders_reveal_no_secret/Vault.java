package com.example.embedder.embedders_reveal_no_secret;

import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.Secret;

/** Sample: encrypts, which takes the text. */
abstract class Vault implements CredentialVault {
  static String plaintextOf(Secret secret) {
    return secret.revealSecretText();
  }
}
