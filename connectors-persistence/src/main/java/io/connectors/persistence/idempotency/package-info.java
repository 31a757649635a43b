/** Completed requests as rows. */
package io.connectors.persistence.idempotency;
