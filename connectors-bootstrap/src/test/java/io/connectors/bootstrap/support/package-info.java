/**
 * Clients of the HTTP interface and issuers of tokens, for tests in this process and of the jar.
 */
package io.connectors.bootstrap.support;
