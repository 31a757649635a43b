/** The catalog of connector types, described by data and the same for every tenant. */
package io.connectors.domain.catalog;
