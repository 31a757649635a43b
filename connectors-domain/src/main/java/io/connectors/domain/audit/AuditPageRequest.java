package io.connectors.domain.audit;

import io.connectors.domain.shared.InvalidRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Value: a request for a page of audit events, newest first.
 *
 * @param limit the maximum number of events
 * @param after the last event of the previous page; absent for the first page
 */
public record AuditPageRequest(int limit, Optional<Cursor> after) {

  /** The maximum size of a page. */
  public static final int MAX = 100;

  /** The first page with the default size, 50. */
  public static final AuditPageRequest FIRST = new AuditPageRequest(50, Optional.empty());

  /** Value: the last event of the previous page. New events do not move this position. */
  public record Cursor(Instant at, AuditEventId id) {

    // as text, because UUID.compareTo is signed and databases compare unsigned
    static final Comparator<Cursor> OLDEST_FIRST =
        Comparator.comparing(Cursor::at).thenComparing(cursor -> cursor.id().toString());
  }

  /**
   * @throws InvalidRequest unless the limit is 1 to 100
   */
  public AuditPageRequest {
    if (limit < 1 || limit > MAX) {
      throw new InvalidRequest("The parameter limit must be a number from 1 to 100.");
    }
  }

  /** The page of the same size after this cursor. */
  public AuditPageRequest startingAfter(Cursor cursor) {
    return new AuditPageRequest(limit, Optional.of(cursor));
  }

  boolean isAfterCursor(AuditEntry entry) {
    return after.stream()
        .allMatch(cursor -> Cursor.OLDEST_FIRST.compare(entry.cursor(), cursor) < 0);
  }
}
