/** The keys that a tenant's credentials are sealed under, each wrapped by a key from outside. */
package io.connectors.domain.key;
