/** Persistence of tenant keys. */
package io.connectors.persistence.key;
