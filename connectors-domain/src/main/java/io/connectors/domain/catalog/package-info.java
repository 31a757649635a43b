/** The types of connectors there are, the same for every tenant, described by data. */
package io.connectors.domain.catalog;
