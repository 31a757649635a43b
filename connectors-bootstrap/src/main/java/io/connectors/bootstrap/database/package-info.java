/** The embedded or external database: start, migration, checks and restarts. */
package io.connectors.bootstrap.database;
