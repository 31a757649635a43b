package io.connectors.application.connector;

import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogId;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.connector.Connector;

/** Value: an installed connector with the catalog entry that describes its type. */
public record InstalledConnector(Connector connector, CatalogEntry entry) {

  static InstalledConnector of(Connector connector, CatalogRepository catalog) {
    return new InstalledConnector(connector, entryOf(connector.catalogId(), catalog));
  }

  /** The entry always exists, because of a foreign key. */
  static CatalogEntry entryOf(CatalogId id, CatalogRepository catalog) {
    return catalog
        .find(id)
        .orElseThrow(() -> new IllegalStateException("missing catalog entry " + id));
  }
}
