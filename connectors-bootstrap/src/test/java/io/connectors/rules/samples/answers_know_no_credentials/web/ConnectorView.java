package io.connectors.rules.samples.answers_know_no_credentials.web;

import io.connectors.domain.credential.SealedCredentials;
import io.connectors.rules.samples.Offender;

/** Sample: an answer that shows the ciphertext. */
@Offender
final class ConnectorView {
  int size(SealedCredentials credentials) {
    return credentials.ciphertext().length;
  }
}
