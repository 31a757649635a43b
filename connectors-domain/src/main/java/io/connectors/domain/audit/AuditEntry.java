package io.connectors.domain.audit;

import java.util.Comparator;

/** Value: a stored audit event. */
public record AuditEntry(AuditEventId id, AuditEvent event) {

  /** The order of events when they are read. */
  public static final Comparator<AuditEntry> NEWEST_FIRST =
      Comparator.comparing(AuditEntry::cursor, AuditPageRequest.Cursor.OLDEST_FIRST).reversed();

  /** The position in the audit trail. */
  public AuditPageRequest.Cursor cursor() {
    return new AuditPageRequest.Cursor(event.stamp().at(), id);
  }
}
