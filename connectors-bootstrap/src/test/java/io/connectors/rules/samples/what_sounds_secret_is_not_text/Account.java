package io.connectors.rules.samples.what_sounds_secret_is_not_text;

import io.connectors.rules.samples.Offender;
import java.util.Optional;

/** Sample: an account that hides its key in an Optional. */
@Offender
record Account(Optional<String> apiKey) {}
