/** The complete application in the test process, on a real PostgreSQL. */
package io.connectors.bootstrap.running;
