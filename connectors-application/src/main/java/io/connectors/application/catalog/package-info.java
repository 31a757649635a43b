/** Looking things up in the catalog, and filling it. */
package io.connectors.application.catalog;
