/** Recognition of repeated requests. */
package io.connectors.application.idempotency;
