/** JSON as the database keeps it. */
package io.connectors.persistence.json;
