package io.connectors.rules.samples.secrets_are_revealed_by_the_named_few.persistence;

import io.connectors.domain.credential.Secret;
import io.connectors.rules.samples.Offender;
import java.util.List;

/** Sample: a row that hides the call in a method reference. */
@Offender
record Row(List<Secret> secrets) {
  List<String> columns() {
    return secrets.stream().map(Secret::revealSecretText).toList();
  }
}
