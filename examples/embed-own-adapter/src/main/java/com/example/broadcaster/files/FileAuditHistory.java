package com.example.broadcaster.files;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.audit.AuditEntry;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditFilter;
import io.connectors.domain.audit.AuditHistory;
import io.connectors.domain.audit.AuditPage;
import io.connectors.domain.audit.AuditPageRequest;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** File adapter: reads the events that {@link FileAuditTrail} stores. Thread-safe. */
public final class FileAuditHistory implements AuditHistory {

  private final FileStore store;

  /** The history of this store. */
  public FileAuditHistory(FileStore store) {
    this.store = store;
  }

  @Override
  public AuditPage page(TenantScope scope, AuditFilter filter, AuditPageRequest page) {
    return AuditPage.of(in(scope).filter(entry -> filter.accepts(entry.event())).toList(), page);
  }

  @Override
  public Map<ConnectorId, AuditStamp> lastUses(TenantScope scope, Set<ConnectorId> connectors) {
    Map<ConnectorId, AuditStamp> uses = new HashMap<>();
    in(scope)
        .sorted(AuditEntry.NEWEST_FIRST)
        .map(AuditEntry::event)
        .filter(AuditEvent::usesCredentials)
        .forEach(
            event ->
                event.subjects().stream()
                    .filter(subject -> connectors.contains(subject.connector()))
                    .forEach(subject -> uses.putIfAbsent(subject.connector(), event.stamp())));
    return uses;
  }

  private Stream<AuditEntry> in(TenantScope scope) {
    return store
        .current()
        .toRead(scope)
        .flatMap(
            file ->
                file.trail().stream()
                    .map(element -> AuditJson.read(file.tenant(), (JsonObject) element)));
  }
}
