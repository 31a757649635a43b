/** The database itself: its roles, its schema, and whether both are as they should be. */
package io.connectors.persistence.database;
