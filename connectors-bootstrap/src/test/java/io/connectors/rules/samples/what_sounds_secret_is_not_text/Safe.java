package io.connectors.rules.samples.what_sounds_secret_is_not_text;

import io.connectors.domain.credential.Secret;
import java.util.Map;

/** Sample: an account as it should be. */
record Safe(Secret password, Map<String, Secret> secrets, boolean hasToken) {}
