/** How the catalog is kept. */
package io.connectors.persistence.catalog;
