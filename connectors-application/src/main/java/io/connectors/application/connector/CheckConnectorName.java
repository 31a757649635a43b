package io.connectors.application.connector;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorName;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.TenantId;
import java.util.Optional;

/** Use case: check whether a name is free while the user types it. */
public final class CheckConnectorName {

  /**
   * Value: the name.
   *
   * @param of the edited connector, whose own name counts as free
   */
  public record Query(Caller caller, String name, Optional<ConnectorId> of) {}

  private final UnitOfWork unitOfWork;
  private final ConnectorRepository connectors;

  /**
   * The use case on these ports, as assembled by {@link
   * io.connectors.application.ConnectorsApplication}.
   */
  public CheckConnectorName(UnitOfWork unitOfWork, ConnectorRepository connectors) {
    this.unitOfWork = unitOfWork;
    this.connectors = connectors;
  }

  /**
   * Whether the name is free now. Another connector can take it before the installation.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not change connectors
   * @throws io.connectors.domain.shared.InvalidRequest if it is not a valid name
   */
  public boolean isFree(Query query) {
    query.caller().require(Permission.WRITE_CONNECTORS);
    TenantId tenant = query.caller().tenant();
    ConnectorName name = new ConnectorName(query.name());
    Optional<ConnectorId> holder =
        unitOfWork.within(
            TenantScope.of(tenant), () -> connectors.find(tenant, name).map(Connector::id));
    return holder.isEmpty() || holder.equals(query.of());
  }
}
