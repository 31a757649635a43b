/**
 * Crypto adapter: seals credentials with Google Tink. Everything begins with a {@link
 * io.connectors.crypto.Keyset}; {@link io.connectors.crypto.TinkCredentialVault} does the rest.
 */
package io.connectors.crypto;
