package io.connectors.application.catalog;

import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogId;
import io.connectors.domain.catalog.CatalogKey;
import io.connectors.domain.catalog.CatalogRepository;
import java.util.Optional;

/** Value: a reference to a connector type by its id or its key. */
public record CatalogReference(String value) {

  /** The referenced entry, if it exists. */
  public Optional<CatalogEntry> lookUpIn(CatalogRepository catalog) {
    Optional<CatalogId> id = CatalogId.parse(value);
    if (id.isPresent()) {
      return id.flatMap(catalog::find);
    }
    return CatalogKey.isWellFormed(value) ? catalog.find(new CatalogKey(value)) : Optional.empty();
  }
}
