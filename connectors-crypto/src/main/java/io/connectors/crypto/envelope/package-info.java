/**
 * Crypto adapter: envelope encryption of credentials, under keys of tenants that a key-encryption
 * key wraps, and the bytes that are stored.
 */
package io.connectors.crypto.envelope;
