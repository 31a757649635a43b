package com.example.embedder.embedders_reveal_no_secret;

import io.connectors.domain.credential.Secret;

/** Sample: signs in, which is what it is named for. */
final class Publisher {
  record Login(Secret password) {
    String header() {
      return "Bearer " + password.revealSecretText();
    }
  }
}
