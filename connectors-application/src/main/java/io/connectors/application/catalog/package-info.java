/** The use cases of the catalog. */
package io.connectors.application.catalog;
