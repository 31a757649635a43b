/** How use cases recognize a request that arrives again. */
package io.connectors.application.idempotency;
