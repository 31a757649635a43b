package io.connectors.domain.audit;

import java.util.List;
import java.util.Optional;

/**
 * Value: a page of audit events.
 *
 * @param entries newest first
 * @param next the start of the next page; absent on the last page
 */
public record AuditPage(List<AuditEntry> entries, Optional<AuditPageRequest.Cursor> next) {

  /** Copies the entries. */
  public AuditPage {
    entries = List.copyOf(entries);
  }

  /**
   * The requested page; for adapters without a database.
   *
   * @param matching all matching events, in any order
   */
  public static AuditPage of(List<AuditEntry> matching, AuditPageRequest page) {
    return cut(
        matching.stream()
            .sorted(AuditEntry.NEWEST_FIRST)
            .filter(page::isAfterCursor)
            .limit(page.limit() + 1L)
            .toList(),
        page);
  }

  /**
   * The requested page.
   *
   * @param rows the events in order, one more than the limit if there is a next page
   */
  public static AuditPage cut(List<AuditEntry> rows, AuditPageRequest page) {
    List<AuditEntry> part = rows.subList(0, Math.min(rows.size(), page.limit()));
    return new AuditPage(
        part,
        rows.size() > part.size()
            ? Optional.of(part.get(part.size() - 1).cursor())
            : Optional.empty());
  }
}
