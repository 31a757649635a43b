package com.example.embedder.embedders_reveal_no_secret;

import com.example.embedder.Offender;
import io.connectors.domain.credential.Secret;

/** Sample: writes a secret down. */
@Offender
record Log(Secret secret) {
  String line() {
    return "signed in with " + secret.revealSecretText();
  }
}
