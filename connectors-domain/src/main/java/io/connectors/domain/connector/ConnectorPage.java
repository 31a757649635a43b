package io.connectors.domain.connector;

import java.util.List;
import java.util.Optional;

/**
 * Value: a page of connectors.
 *
 * @param connectors newest first
 * @param total the number of all matching connectors
 * @param next the start of the next page; absent on the last page
 */
public record ConnectorPage(
    List<Connector> connectors, long total, Optional<PageRequest.Cursor> next) {

  /** Copies the connectors. */
  public ConnectorPage {
    connectors = List.copyOf(connectors);
  }

  /**
   * The requested page; for adapters without a database.
   *
   * @param matching all matching connectors, in any order
   */
  public static ConnectorPage of(List<Connector> matching, PageRequest page) {
    List<Connector> rest =
        matching.stream()
            .sorted(Connector.NEWEST_FIRST)
            .filter(page::isAfterCursor)
            .skip(page.offset())
            .toList();
    List<Connector> part = rest.stream().limit(page.limit()).toList();
    return new ConnectorPage(
        part,
        matching.size(),
        rest.size() > part.size()
            ? Optional.of(PageRequest.Cursor.at(part.get(part.size() - 1)))
            : Optional.empty());
  }
}
