package io.connectors.domain.connector;

import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.InvalidRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Value: a request for a page of connectors, newest first.
 *
 * @param limit the maximum number of connectors
 * @param offset the number of connectors to skip after the cursor
 * @param after the last connector of the previous page; absent for the first page
 */
public record PageRequest(int limit, int offset, Optional<Cursor> after) {

  /** The maximum size of a page. */
  public static final int MAX = 100;

  /** Value: the last connector of the previous page. New connectors do not move this position. */
  public record Cursor(Instant createdAt, ConnectorId id) {

    // as text, because UUID.compareTo is signed and databases compare unsigned
    static final Comparator<Cursor> OLDEST_FIRST =
        Comparator.comparing(Cursor::createdAt).thenComparing(cursor -> cursor.id().toString());

    /** The cursor of a connector. */
    public static Cursor at(Connector connector) {
      return new Cursor(connector.created().at(), connector.id());
    }
  }

  /** The first page with the default size, 50. */
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
