package io.connectors.testkit.memory;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.audit.AuditEntry;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEvent.Subject;
import io.connectors.domain.audit.AuditFilter;
import io.connectors.domain.audit.AuditHistory;
import io.connectors.domain.audit.AuditPage;
import io.connectors.domain.audit.AuditPageRequest;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** In-memory adapter: reads the events of {@link InMemoryAuditTrail}. Thread-safe. */
public final class InMemoryAuditHistory implements AuditHistory {

  private final InMemoryStore store;

  public InMemoryAuditHistory(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public AuditPage page(TenantScope scope, AuditFilter filter, AuditPageRequest page) {
    return AuditPage.of(
        entriesIn(scope).filter(entry -> filter.accepts(entry.event())).toList(), page);
  }

  @Override
  public Map<ConnectorId, AuditStamp> lastUses(TenantScope scope, Set<ConnectorId> connectors) {
    Map<ConnectorId, AuditStamp> uses = new HashMap<>();
    List<AuditEvent> newestFirst =
        entriesIn(scope)
            .sorted(AuditEntry.NEWEST_FIRST)
            .map(AuditEntry::event)
            .filter(AuditEvent::usesCredentials)
            .toList();
    for (AuditEvent event : newestFirst) {
      event.subjects().stream()
          .map(Subject::connector)
          .filter(connectors::contains)
          .forEach(connector -> uses.putIfAbsent(connector, event.stamp()));
    }
    return uses;
  }

  private Stream<AuditEntry> entriesIn(TenantScope scope) {
    return store.rowsIn(scope).auditEntries().stream()
        .filter(entry -> Rows.isIn(scope, entry.event().tenant()));
  }
}
