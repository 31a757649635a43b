/** Connectors, tokens and the audit trail over a real database. */
package io.connectors.e2e.connector;
