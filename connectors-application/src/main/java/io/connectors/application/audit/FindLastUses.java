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

/** Use case: find who last read the credentials of connectors. */
public final class FindLastUses {

  /** Value: the connectors. Connectors that the caller may not read count as never used. */
  public record Query(Caller caller, Set<ConnectorId> connectors) {
    /** Copies the connectors. */
    public Query {
      connectors = Set.copyOf(connectors);
    }
  }

  private final UnitOfWork unitOfWork;
  private final AuditHistory history;

  /**
   * The use case on these ports, as assembled by {@link
   * io.connectors.application.ConnectorsApplication}.
   */
  public FindLastUses(UnitOfWork unitOfWork, AuditHistory history) {
    this.unitOfWork = unitOfWork;
    this.history = history;
  }

  /**
   * The last reader and time by connector; unused connectors are absent.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not read connectors
   */
  public Map<ConnectorId, AuditStamp> find(Query query) {
    query.caller().require(Permission.READ_CONNECTORS);
    TenantScope scope = query.caller().readScope();
    return query.connectors().isEmpty()
        ? Map.of()
        : unitOfWork.within(scope, () -> history.lastUses(scope, query.connectors()));
  }
}
