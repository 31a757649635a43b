package io.connectors.domain.connector;

import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.InvalidRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Value: which part of a list is wanted, newest first.
 *
 * @param limit how many at most
 * @param offset how many to pass over, counted from the cursor or else the newest
 * @param after begin behind this one; absent for the beginning
 */
public record PageRequest(int limit, int offset, Optional<Cursor> after) {

  /** The most that one page holds. */
  public static final int MAX = 100;

  /** Value: the last connector of the page before: a place that later additions do not move. */
  public record Cursor(Instant createdAt, ConnectorId id) {

    // As text, because UUID.compareTo is signed and the databases' order is not.
    static final Comparator<Cursor> OLDEST_FIRST =
        Comparator.comparing(Cursor::createdAt).thenComparing(cursor -> cursor.id().toString());

    /** The place of that connector. */
    public static Cursor at(Connector connector) {
      return new Cursor(connector.created().at(), connector.id());
    }
  }

  /** The first page of the usual size, 50. */
  public static final PageRequest FIRST = new PageRequest(50, 0, Optional.empty());

  /**
   * @throws InvalidRequest unless the limit is 1 to 100 and the offset at least 0
   */
  public PageRequest {
    if (limit < 1 || limit > MAX) {
      throw new InvalidRequest("The parameter limit must be a number from 1 to 100.");
    }
    if (offset < 0) {
      throw new InvalidRequest("The parameter offset must be a number of at least 0.");
    }
  }

  boolean isAfterCursor(Connector connector) {
    return after.stream()
        .allMatch(cursor -> Cursor.OLDEST_FIRST.compare(Cursor.at(connector), cursor) < 0);
  }
}
