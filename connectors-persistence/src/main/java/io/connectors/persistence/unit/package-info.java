/** Units of work: one transaction each, limited to its tenants by the database. */
package io.connectors.persistence.unit;
