package io.connectors.rules.samples.what_sounds_secret_is_not_text;

import io.connectors.rules.samples.Offender;

/** Sample: a login that prints its password. */
@Offender
record Login(String user, String password) {}
