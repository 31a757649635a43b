package io.connectors.application.connector;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorNotFound;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.shared.ConnectorId;

/** Use case: look at one installed connector. */
public final class FindConnector {

  /** Value: which connector is meant. */
  public record Query(Caller caller, ConnectorId id) {}

  private final UnitOfWork unitOfWork;
  private final CatalogRepository catalog;
  private final ConnectorRepository connectors;

  /**
   * The use case on these ports; {@link io.connectors.application.ConnectorsApplication} makes it.
   */
  public FindConnector(
      UnitOfWork unitOfWork, CatalogRepository catalog, ConnectorRepository connectors) {
    this.unitOfWork = unitOfWork;
    this.catalog = catalog;
    this.connectors = connectors;
  }

  /**
   * The connector that is meant.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not see connectors
   * @throws ConnectorNotFound if there is no such connector in what the caller may read
   */
  public InstalledConnector find(Query query) {
    query.caller().require(Permission.READ_CONNECTORS);
    TenantScope scope = query.caller().readScope();
    Connector connector =
        unitOfWork
            .within(scope, () -> connectors.find(scope, query.id()))
            .orElseThrow(ConnectorNotFound::new);
    return InstalledConnector.of(connector, catalog);
  }
}
