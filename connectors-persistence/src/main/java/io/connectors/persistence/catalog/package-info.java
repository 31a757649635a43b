/** Persistence of the catalog. */
package io.connectors.persistence.catalog;
