package io.connectors.rules.samples.adapters_do_not_know_each_other.persistence;

import io.connectors.rules.samples.Offender;
import io.connectors.rules.samples.adapters_do_not_know_each_other.crypto.Cipher;

/** Sample: an adapter that uses another. */
@Offender
record Row(Cipher cipher) {}
