package io.connectors.crypto;

import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.ConnectorPage;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.connector.PageRequest.Cursor;
import io.connectors.domain.shared.TenantScope;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** All connectors of a scope, page by page, so that no more than a page is in memory. */
final class StoredConnectors {

  private final ConnectorRepository connectors;
  private final TenantScope scope;

  StoredConnectors(ConnectorRepository connectors, TenantScope scope) {
    this.connectors = connectors;
    this.scope = scope;
  }

  /** Inside the unit of work that is open. */
  void forEachPage(Consumer<List<Connector>> work) {
    forEachPage(this::page, work);
  }

  /**
   * The same, each page read by what is given.
   *
   * @param reading reads a page in a unit of work of its own
   */
  void forEachPage(Function<PageRequest, ConnectorPage> reading, Consumer<List<Connector>> work) {
    Optional<Cursor> after = Optional.empty();
    do {
      ConnectorPage page = reading.apply(new PageRequest(PageRequest.MOST, 0, after));
      work.accept(page.connectors());
      after = page.next();
    } while (after.isPresent());
  }

  ConnectorPage page(PageRequest request) {
    return connectors.list(scope, ConnectorFilter.EVERYTHING, request);
  }
}
