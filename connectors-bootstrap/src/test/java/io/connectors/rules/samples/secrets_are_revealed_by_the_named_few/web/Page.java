package io.connectors.rules.samples.secrets_are_revealed_by_the_named_few.web;

import io.connectors.domain.credential.Secret;
import io.connectors.rules.samples.Offender;

/** Sample: a page that shows a secret. */
@Offender
record Page(Secret secret) {
  String html() {
    return secret.revealSecretText();
  }
}
