package io.connectors.application.catalog;

import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogId;
import io.connectors.domain.catalog.CatalogKey;
import io.connectors.domain.catalog.CatalogRepository;
import java.util.Optional;

/** Value: how a request names a connector type, by its identifier or by its key. */
public record CatalogReference(String value) {

  /** The entry that is meant, if there is one. */
  public Optional<CatalogEntry> lookUpIn(CatalogRepository catalog) {
    Optional<CatalogId> id = CatalogId.parse(value);
    if (id.isPresent()) {
      return id.flatMap(catalog::find);
    }
    return CatalogKey.isWellFormed(value) ? catalog.find(new CatalogKey(value)) : Optional.empty();
  }
}
