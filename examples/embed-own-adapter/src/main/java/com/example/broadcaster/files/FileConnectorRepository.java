package com.example.broadcaster.files;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.ConnectorName;
import io.connectors.domain.connector.ConnectorNameTaken;
import io.connectors.domain.connector.ConnectorPage;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.connector.StaleConnector;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** File adapter: the connectors, in a separate file for each tenant. Thread-safe. */
public final class FileConnectorRepository implements ConnectorRepository {

  private final FileStore store;
  private final CatalogRepository catalog;

  /** The connectors of this store; the catalog has their types. */
  public FileConnectorRepository(FileStore store, CatalogRepository catalog) {
    this.store = store;
    this.catalog = catalog;
  }

  // tag::write[]
  @Override
  public void add(Connector connector) {
    Map<ConnectorId, Connector> rows = rowsToWrite(connector.tenant());
    requireFreeName(rows, connector);
    rows.put(connector.id(), connector);
  }

  @Override
  public void replace(Connector connector) {
    Map<ConnectorId, Connector> rows = rowsToWrite(connector.tenant());
    Connector stored = rows.get(connector.id());
    if (stored == null || !stored.version().next().equals(connector.version())) {
      throw new StaleConnector();
    }
    requireFreeName(rows, connector);
    rows.put(connector.id(), connector);
  }

  // end::write[]

  @Override
  public boolean reseal(
      TenantId tenant, ConnectorId id, SealedCredentials from, SealedCredentials to) {
    Map<ConnectorId, Connector> rows = rowsToWrite(tenant);
    Connector stored = rows.get(id);
    if (stored == null || !stored.credentials().equals(Optional.of(from))) {
      return false;
    }
    rows.put(id, stored.withCredentials(Optional.of(to)));
    return true;
  }

  @Override
  public boolean remove(TenantId tenant, ConnectorId id) {
    return rowsToWrite(tenant).remove(id) != null;
  }

  @Override
  public int removeAll(TenantId tenant) {
    Map<ConnectorId, Connector> rows = rowsToWrite(tenant);
    int count = rows.size();
    rows.clear();
    return count;
  }

  @Override
  public Optional<Connector> find(TenantScope scope, ConnectorId id) {
    return in(scope).filter(connector -> connector.id().equals(id)).findFirst();
  }

  /** Needs no lock: units of work run one at a time. */
  @Override
  public Optional<Connector> findForChange(TenantId tenant, ConnectorId id) {
    return Optional.ofNullable(rowsToWrite(tenant).get(id));
  }

  @Override
  public Optional<Connector> find(TenantId tenant, ConnectorName name) {
    return in(TenantScope.of(tenant))
        .filter(connector -> connector.name().equals(name))
        .findFirst();
  }

  @Override
  public Map<ConnectorId, ConnectorName> names(TenantScope scope, Set<ConnectorId> ids) {
    return in(scope)
        .filter(connector -> ids.contains(connector.id()))
        .collect(Collectors.toMap(Connector::id, Connector::name));
  }

  // tag::list[]
  @Override
  public ConnectorPage list(TenantScope scope, ConnectorFilter filter, PageRequest page) {
    List<Connector> matching =
        in(scope)
            .filter(connector -> filter.accepts(connector, catalog.find(connector.catalogId())))
            .toList();
    return ConnectorPage.of(matching, page);
  }

  // end::list[]

  @Override
  public List<Connector> active(TenantId tenant) {
    return in(TenantScope.of(tenant))
        .filter(Connector::isActive)
        .sorted(Connector.NEWEST_FIRST)
        .toList();
  }

  private Stream<Connector> in(TenantScope scope) {
    return store.current().toRead(scope).flatMap(file -> file.connectors().values().stream());
  }

  private Map<ConnectorId, Connector> rowsToWrite(TenantId tenant) {
    return store.current().toWrite(tenant).connectors();
  }

  private static void requireFreeName(Map<ConnectorId, Connector> rows, Connector connector) {
    boolean taken =
        rows.values().stream()
            .filter(other -> !other.id().equals(connector.id()))
            .anyMatch(other -> other.name().equals(connector.name()));
    if (taken) {
      throw new ConnectorNameTaken();
    }
  }
}
