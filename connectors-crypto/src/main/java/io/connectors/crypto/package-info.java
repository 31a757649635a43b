/**
 * Crypto adapter: seals credentials with Google Tink. {@link
 * io.connectors.crypto.EnvelopeCredentialVault} seals under a key per tenant, which {@link
 * io.connectors.crypto.KeyEncryption} wraps with a {@link io.connectors.crypto.Keyset} from
 * outside.
 */
package io.connectors.crypto;
