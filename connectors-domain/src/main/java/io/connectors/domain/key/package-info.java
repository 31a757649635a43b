/** The keys of tenants, wrapped with key-encryption keys. */
package io.connectors.domain.key;
