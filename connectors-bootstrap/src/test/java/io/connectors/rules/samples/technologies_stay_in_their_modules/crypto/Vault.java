package io.connectors.rules.samples.technologies_stay_in_their_modules.crypto;

import com.google.crypto.tink.Aead;

/** Sample: the module that is there for it. */
record Vault(Aead aead) {}
