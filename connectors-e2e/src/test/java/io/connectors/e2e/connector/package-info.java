/** Connectors, service tokens and the audit trail on a real database. */
package io.connectors.e2e.connector;
