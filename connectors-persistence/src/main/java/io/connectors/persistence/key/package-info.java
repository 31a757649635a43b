/** How the wrapped keys of tenants are kept. */
package io.connectors.persistence.key;
