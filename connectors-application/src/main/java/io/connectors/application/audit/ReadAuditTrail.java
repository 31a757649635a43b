package io.connectors.application.audit;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditEntry;
import io.connectors.domain.audit.AuditEvent.Subject;
import io.connectors.domain.audit.AuditFilter;
import io.connectors.domain.audit.AuditHistory;
import io.connectors.domain.audit.AuditPage;
import io.connectors.domain.audit.AuditPageRequest;
import io.connectors.domain.connector.ConnectorName;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.shared.ConnectorId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Use case: read the audit trail, newest first. */
public final class ReadAuditTrail {

  /** Value: the filter and the page. */
  public record Query(Caller caller, AuditFilter filter, AuditPageRequest page) {}

  /**
   * Value: a page of the audit trail.
   *
   * @param names the current names of connectors that still exist
   * @param next the start of the next page; absent on the last page
   */
  public record Reading(
      List<AuditEntry> entries,
      Map<ConnectorId, ConnectorName> names,
      Optional<AuditPageRequest.Cursor> next) {}

  private final UnitOfWork unitOfWork;
  private final AuditHistory history;
  private final ConnectorRepository connectors;

  /**
   * The use case on these ports, as assembled by {@link
   * io.connectors.application.ConnectorsApplication}.
   */
  public ReadAuditTrail(
      UnitOfWork unitOfWork, AuditHistory history, ConnectorRepository connectors) {
    this.unitOfWork = unitOfWork;
    this.history = history;
    this.connectors = connectors;
  }

  /**
   * The page, of the caller's tenant or, for a global admin without a chosen tenant, of all
   * tenants.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not read the audit trail
   */
  public Reading read(Query query) {
    query.caller().require(Permission.READ_AUDIT_TRAIL);
    TenantScope scope = query.caller().readScope();
    return unitOfWork.within(
        scope,
        () -> {
          AuditPage page = history.page(scope, query.filter(), query.page());
          return new Reading(
              page.entries(), connectors.names(scope, connectorsIn(page.entries())), page.next());
        });
  }

  private static Set<ConnectorId> connectorsIn(List<AuditEntry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.event().subjects().stream())
        .map(Subject::connector)
        .collect(Collectors.toUnmodifiableSet());
  }
}
