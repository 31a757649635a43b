/** Persistence of connectors. */
package io.connectors.persistence.connector;
