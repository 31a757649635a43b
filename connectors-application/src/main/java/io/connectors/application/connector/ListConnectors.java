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

/** Use case: list what is installed, newest first. */
public final class ListConnectors {

  /** Value: which of them, and which part of the list. */
  public record Query(Caller caller, ConnectorFilter filter, PageRequest page) {}

  /**
   * Value: the part of the list.
   *
   * @param total how many match in all
   * @param next where the next part begins; absent when this is the last
   */
  public record Listing(
      List<InstalledConnector> connectors, long total, Optional<PageRequest.Cursor> next) {}

  private final UnitOfWork unitOfWork;
  private final CatalogRepository catalog;
  private final ConnectorRepository connectors;

  /**
   * The use case on these ports; {@link io.connectors.application.ConnectorsApplication} makes it.
   */
  public ListConnectors(
      UnitOfWork unitOfWork, CatalogRepository catalog, ConnectorRepository connectors) {
    this.unitOfWork = unitOfWork;
    this.catalog = catalog;
    this.connectors = connectors;
  }

  /**
   * The part that was asked for, of the caller's tenant or, for a global admin who named none, of
   * every tenant.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not see connectors
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
