package io.connectors.application.connector;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.ConnectorPage;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.connector.PageRequest;
import java.util.List;
import java.util.Optional;

/** Use case: list installed connectors, newest first. */
public final class ListConnectors {

  /** Value: the filter and the page. */
  public record Query(Caller caller, ConnectorFilter filter, PageRequest page) {}

  /**
   * Value: a page of the list.
   *
   * @param total the number of all matching connectors
   * @param next the start of the next page; absent on the last page
   */
  public record Listing(
      List<InstalledConnector> connectors, long total, Optional<PageRequest.Cursor> next) {}

  private final UnitOfWork unitOfWork;
  private final CatalogRepository catalog;
  private final ConnectorRepository connectors;

  /**
   * The use case on these ports, as assembled by {@link
   * io.connectors.application.ConnectorsApplication}.
   */
  public ListConnectors(
      UnitOfWork unitOfWork, CatalogRepository catalog, ConnectorRepository connectors) {
    this.unitOfWork = unitOfWork;
    this.catalog = catalog;
    this.connectors = connectors;
  }

  /**
   * The page, of the caller's tenant or, for a global admin without a chosen tenant, of all
   * tenants.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not read connectors
   */
  public Listing list(Query query) {
    query.caller().require(Permission.READ_CONNECTORS);
    TenantScope scope = query.caller().readScope();
    ConnectorPage page =
        unitOfWork.within(scope, () -> connectors.list(scope, query.filter(), query.page()));
    return new Listing(
        page.connectors().stream()
            .map(connector -> InstalledConnector.of(connector, catalog))
            .toList(),
        page.total(),
        page.next());
  }
}
