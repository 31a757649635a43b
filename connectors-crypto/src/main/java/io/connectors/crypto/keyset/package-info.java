/** Crypto adapter: the key-encryption keys, where they are read from, and what they wrap. */
package io.connectors.crypto.keyset;
