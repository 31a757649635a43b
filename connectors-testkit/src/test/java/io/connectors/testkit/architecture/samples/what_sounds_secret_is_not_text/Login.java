package io.connectors.testkit.architecture.samples.what_sounds_secret_is_not_text;

import io.connectors.testkit.architecture.samples.Offender;

/** Sample: a login that prints its password. */
@Offender
record Login(String user, String password) {}
