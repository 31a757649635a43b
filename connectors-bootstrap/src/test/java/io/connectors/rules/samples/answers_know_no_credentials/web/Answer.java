package io.connectors.rules.samples.answers_know_no_credentials.web;

import io.connectors.domain.credential.Credentials;
import io.connectors.rules.samples.Offender;

/** Sample: an answer that holds what it must not show. */
@Offender
record Answer(Credentials credentials) {}
