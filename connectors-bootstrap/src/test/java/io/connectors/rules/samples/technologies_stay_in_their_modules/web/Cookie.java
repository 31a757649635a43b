package io.connectors.rules.samples.technologies_stay_in_their_modules.web;

import com.google.crypto.tink.Aead;
import io.connectors.rules.samples.Offender;

/** Sample: a page's author who encrypts for himself. */
@Offender
record Cookie(Aead aead) {}
