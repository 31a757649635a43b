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

/** Use case: say whether a name is free, while somebody types it. */
public final class CheckConnectorName {

  /**
   * Value: the name in question.
   *
   * @param of the connector that is being edited, whose own name is free
   */
  public record Query(Caller caller, String name, Optional<ConnectorId> of) {}

  private final UnitOfWork unitOfWork;
  private final ConnectorRepository connectors;

  /**
   * The use case on these ports; {@link io.connectors.application.ConnectorsApplication} makes it.
   */
  public CheckConnectorName(UnitOfWork unitOfWork, ConnectorRepository connectors) {
    this.unitOfWork = unitOfWork;
    this.connectors = connectors;
  }

  /**
   * Whether the name is free now; installing may find it taken all the same.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not change connectors
   * @throws io.connectors.domain.shared.InvalidRequest if it cannot be a name
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
