package io.connectors.testkit.architecture.samples.what_sounds_secret_is_not_text;

import io.connectors.testkit.architecture.samples.Offender;

/** Sample: a form that believes in characters. */
@Offender
final class Form {
  char[] clientSecret = {};
}
