package com.example.embedder.embedders_reveal_no_secret;

import com.example.embedder.Offender;
import io.connectors.domain.credential.Secret;
import java.util.List;

/** Sample: hides the call in a method reference. */
@Offender
record Export(List<Secret> secrets) {
  List<String> columns() {
    return secrets.stream().map(Secret::revealSecretText).toList();
  }
}
