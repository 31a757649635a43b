/** Catalog files, from the jar and from the operator. */
package io.connectors.bootstrap.catalog;
