package io.connectors.domain.audit;

import java.util.List;
import java.util.Optional;

/**
 * Value: one part of the trail.
 *
 * @param entries newest first
 * @param next where the next part begins; absent when this is the last
 */
public record AuditPage(List<AuditEntry> entries, Optional<AuditPageRequest.Cursor> next) {

  /** Copies the entries. */
  public AuditPage {
    entries = List.copyOf(entries);
  }

  /**
   * The part that a page asks for; for adapters that read without a database to ask.
   *
   * @param matching all that match, in any order
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
   * The part that a page asks for, out of what was found for it.
   *
   * @param found in order, and one more than the page holds if there is a next one
   */
  public static AuditPage cut(List<AuditEntry> found, AuditPageRequest page) {
    List<AuditEntry> part = found.subList(0, Math.min(found.size(), page.limit()));
    return new AuditPage(
        part,
        found.size() > part.size()
            ? Optional.of(part.get(part.size() - 1).place())
            : Optional.empty());
  }
}
