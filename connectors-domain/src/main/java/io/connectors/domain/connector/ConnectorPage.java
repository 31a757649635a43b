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
}
