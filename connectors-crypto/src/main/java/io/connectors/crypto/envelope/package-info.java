/**
 * Crypto adapter: envelope encryption of credentials with tenant keys that a key-encryption key
 * wraps, and the stored formats.
 */
package io.connectors.crypto.envelope;
