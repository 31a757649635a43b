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

/** Use case: find an installed connector. */
public final class FindConnector {

  /** Value: the connector to find. */
  public record Query(Caller caller, ConnectorId id) {}

  private final UnitOfWork unitOfWork;
  private final CatalogRepository catalog;
  private final ConnectorRepository connectors;

  /**
   * The use case on these ports, as assembled by {@link
   * io.connectors.application.ConnectorsApplication}.
   */
  public FindConnector(
      UnitOfWork unitOfWork, CatalogRepository catalog, ConnectorRepository connectors) {
    this.unitOfWork = unitOfWork;
    this.catalog = catalog;
    this.connectors = connectors;
  }

  /**
   * The connector.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not read connectors
   * @throws ConnectorNotFound if the connector does not exist in the scope of the caller
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
