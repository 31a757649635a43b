package io.connectors.domain.connector;

import java.util.List;
import java.util.Optional;

/**
 * Value: one part of a list of connectors.
 *
 * @param connectors newest first
 * @param total how many match in all
 * @param next where the next part begins; absent when this is the last
 */
public record ConnectorPage(
    List<Connector> connectors, long total, Optional<PageRequest.Cursor> next) {

  /** Copies the connectors. */
  public ConnectorPage {
    connectors = List.copyOf(connectors);
  }

  /**
   * The part that a page asks for; for adapters that list without a database to ask.
   *
   * @param matching all that match, in any order
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
