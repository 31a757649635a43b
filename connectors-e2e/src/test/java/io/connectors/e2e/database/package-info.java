/** The embedded database and an external one. */
package io.connectors.e2e.database;
