package io.connectors.domain.audit;

import java.util.Comparator;

/** Value: an event as the trail holds it. */
public record AuditEntry(AuditEventId id, AuditEvent event) {

  /** The order of the trail when it is read. */
  public static final Comparator<AuditEntry> NEWEST_FIRST =
      Comparator.comparing(AuditEntry::place, AuditPageRequest.Cursor.OLDEST_FIRST).reversed();

  /** Where in the trail it stands. */
  public AuditPageRequest.Cursor place() {
    return new AuditPageRequest.Cursor(event.stamp().at(), id);
  }
}
