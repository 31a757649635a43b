package io.connectors.application.key;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.ConnectorPage;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.connector.PageRequest.Cursor;
import io.connectors.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads all connectors of a scope, with at most one page in memory. */
final class ConnectorPages {

  private final UnitOfWork unitOfWork;
  private final ConnectorRepository connectors;

  ConnectorPages(UnitOfWork unitOfWork, ConnectorRepository connectors) {
    this.unitOfWork = unitOfWork;
    this.connectors = connectors;
  }

  /** Reads each page in a separate unit of work, which ends before the page is processed. */
  void forEach(TenantScope scope, Consumer<List<Connector>> handler) {
    forEach(request -> unitOfWork.within(scope, () -> page(scope, request)), handler);
  }

  /** Reads and processes all pages inside the open unit of work. */
  void forEachInOpenUnit(TenantScope scope, Consumer<List<Connector>> handler) {
    forEach(request -> page(scope, request), handler);
  }

  /** Processes the connectors with credentials tenant by tenant, each tenant in a unit of work. */
  void withCredentials(List<Connector> page, BiConsumer<TenantId, List<Connector>> handler) {
    page.stream()
        .filter(connector -> connector.credentials().isPresent())
        .collect(Collectors.groupingBy(Connector::tenant))
        .forEach(
            (tenant, rows) ->
                unitOfWork.within(
                    TenantScope.of(tenant),
                    () -> {
                      handler.accept(tenant, rows);
                      return rows;
                    }));
  }

  private ConnectorPage page(TenantScope scope, PageRequest request) {
    return connectors.list(scope, ConnectorFilter.EVERYTHING, request);
  }

  private static void forEach(
      Function<PageRequest, ConnectorPage> reader, Consumer<List<Connector>> handler) {
    Optional<Cursor> after = Optional.empty();
    do {
      ConnectorPage page = reader.apply(new PageRequest(PageRequest.MAX, 0, after));
      handler.accept(page.connectors());
      after = page.next();
    } while (after.isPresent());
  }
}
