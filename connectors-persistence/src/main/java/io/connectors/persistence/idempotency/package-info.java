/** Persistence of completed requests. */
package io.connectors.persistence.idempotency;
