package io.connectors.application.catalog;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogEntryNotFound;
import io.connectors.domain.catalog.CatalogRepository;

/** Use case: find a connector type. */
public final class FindCatalogEntry {

  /** Value: the type to find. */
  public record Query(Caller caller, CatalogReference reference) {}

  private final CatalogRepository catalog;

  /**
   * The use case on these ports, as assembled by {@link
   * io.connectors.application.ConnectorsApplication}.
   */
  public FindCatalogEntry(CatalogRepository catalog) {
    this.catalog = catalog;
  }

  /**
   * The entry.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not browse the catalog
   * @throws CatalogEntryNotFound if it does not exist
   */
  public CatalogEntry find(Query query) {
    query.caller().require(Permission.BROWSE_CATALOG);
    return query.reference().lookUpIn(catalog).orElseThrow(CatalogEntryNotFound::new);
  }
}
