/** The database that is used: the embedded one, or an external one. */
package io.connectors.bootstrap.database;
