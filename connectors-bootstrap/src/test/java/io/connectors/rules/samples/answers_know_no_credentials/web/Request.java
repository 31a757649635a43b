package io.connectors.rules.samples.answers_know_no_credentials.web;

import io.connectors.domain.credential.Secret;

/** Sample: what reads requests, which holds secrets on their way in. */
final class Request {
  Secret read(String text) {
    return Secret.of(text);
  }
}
