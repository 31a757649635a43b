/** Requests that may arrive more than once and take effect once. */
package io.connectors.domain.idempotency;
