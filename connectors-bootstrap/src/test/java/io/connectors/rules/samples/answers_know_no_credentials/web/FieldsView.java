package io.connectors.rules.samples.answers_know_no_credentials.web;

import io.connectors.domain.credential.SealedCredentials;
import java.util.List;

/** Sample: an answer that says which fields are set. */
final class FieldsView {
  List<String> names(SealedCredentials credentials) {
    return credentials.fields();
  }
}
