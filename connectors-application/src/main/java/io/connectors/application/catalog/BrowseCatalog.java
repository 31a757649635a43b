package io.connectors.application.catalog;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogRepository;
import java.util.List;
import java.util.Optional;

/** Use case: list the connector types of the catalog. */
public final class BrowseCatalog {

  /**
   * Value: the filter.
   *
   * @param category the category of the entries; absent for all categories
   */
  public record Query(Caller caller, Optional<String> category) {}

  private final CatalogRepository catalog;

  /**
   * The use case on these ports, as assembled by {@link
   * io.connectors.application.ConnectorsApplication}.
   */
  public BrowseCatalog(CatalogRepository catalog) {
    this.catalog = catalog;
  }

  /**
   * The matching entries, sorted by name.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not browse the catalog
   */
  public List<CatalogEntry> browse(Query query) {
    query.caller().require(Permission.BROWSE_CATALOG);
    return catalog.all().stream().filter(entry -> matches(entry, query.category())).toList();
  }

  private static boolean matches(CatalogEntry entry, Optional<String> category) {
    return category.map(entry.definition().category().value()::equals).orElse(true);
  }
}
