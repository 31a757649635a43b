/** Crypto adapter: key-encryption keys and their sources. */
package io.connectors.crypto.keyset;
