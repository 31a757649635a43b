/** The whole application in the tests' own process, on a real PostgreSQL. */
package io.connectors.bootstrap.running;
