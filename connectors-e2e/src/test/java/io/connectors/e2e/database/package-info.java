/** The embedded database and an external one: start, outage, restart and isolation. */
package io.connectors.e2e.database;
