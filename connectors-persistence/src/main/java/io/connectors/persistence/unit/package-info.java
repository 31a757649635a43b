/** Units of work: one transaction each, confined to its tenants by the database itself. */
package io.connectors.persistence.unit;
