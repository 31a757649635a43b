/** The database: its roles, its schema, and checks of both. */
package io.connectors.persistence.database;
