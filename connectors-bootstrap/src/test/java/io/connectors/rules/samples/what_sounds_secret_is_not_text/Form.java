package io.connectors.rules.samples.what_sounds_secret_is_not_text;

import io.connectors.rules.samples.Offender;

/** Sample: a form that believes in characters. */
@Offender
final class Form {
  char[] clientSecret = {};
}
