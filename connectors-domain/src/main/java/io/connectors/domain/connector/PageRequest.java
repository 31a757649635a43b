package io.connectors.domain.connector;

import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.InvalidRequest;
import java.time.Instant;
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
  public static final int MOST = 100;

  /** Value: the last connector of the page before: a place that later additions do not move. */
  public record Cursor(Instant createdAt, ConnectorId id) {}

  /** The first page of the usual size, 50. */
  public static final PageRequest FIRST = new PageRequest(50, 0, Optional.empty());

  /**
   * @throws InvalidRequest unless the limit is 1 to 100 and the offset at least 0
   */
  public PageRequest {
    if (limit < 1 || limit > MOST) {
      throw new InvalidRequest("The parameter limit must be a number from 1 to 100.");
    }
    if (offset < 0) {
      throw new InvalidRequest("The parameter offset must be a number of at least 0.");
    }
  }
}
