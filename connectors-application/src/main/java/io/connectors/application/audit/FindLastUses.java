package io.connectors.application.audit;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditHistory;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import java.util.Map;
import java.util.Set;

/** Use case: say of connectors who was handed their credentials last. */
public final class FindLastUses {

  /** Value: which connectors; those that the caller may not read are as if never used. */
  public record Query(Caller caller, Set<ConnectorId> connectors) {
    /** Copies the connectors. */
    public Query {
      connectors = Set.copyOf(connectors);
    }
  }

  private final UnitOfWork unitOfWork;
  private final AuditHistory history;

  /**
   * The use case on these ports; {@link io.connectors.application.ConnectorsApplication} makes it.
   */
  public FindLastUses(UnitOfWork unitOfWork, AuditHistory history) {
    this.unitOfWork = unitOfWork;
    this.history = history;
  }

  /**
   * Who and when, for each connector that was ever used. Whoever sees a connector may know: it is
   * no more than who changed it last.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not see connectors
   */
  public Map<ConnectorId, AuditStamp> find(Query query) {
    query.caller().require(Permission.READ_CONNECTORS);
    TenantScope scope = query.caller().readScope();
    return query.connectors().isEmpty()
        ? Map.of()
        : unitOfWork.within(scope, () -> history.lastUses(scope, query.connectors()));
  }
}
