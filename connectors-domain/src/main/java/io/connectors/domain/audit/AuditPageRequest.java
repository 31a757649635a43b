package io.connectors.domain.audit;

import io.connectors.domain.shared.InvalidRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Value: which part of the trail is wanted, newest first.
 *
 * @param limit how many events at most
 * @param after begin behind this one; absent for the beginning
 */
public record AuditPageRequest(int limit, Optional<Cursor> after) {

  /** The most that one page holds. */
  public static final int MAX = 100;

  /** The first page of the usual size, 50. */
  public static final AuditPageRequest FIRST = new AuditPageRequest(50, Optional.empty());

  /** Value: the last event of the page before: a place that later events do not move. */
  public record Cursor(Instant at, AuditEventId id) {

    // As text, because UUID.compareTo is signed and the databases' order is not.
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

  /** The page behind that place, as large. */
  public AuditPageRequest behind(Cursor place) {
    return new AuditPageRequest(limit, Optional.of(place));
  }

  boolean isAfterCursor(AuditEntry entry) {
    return after.stream()
        .allMatch(cursor -> Cursor.OLDEST_FIRST.compare(entry.place(), cursor) < 0);
  }
}
