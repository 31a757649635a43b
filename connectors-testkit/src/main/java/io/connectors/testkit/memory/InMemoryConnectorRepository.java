package io.connectors.testkit.memory;

import io.connectors.domain.access.TenantScope;
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

/** In-memory adapter: the connectors of every tenant. Thread-safe. */
public final class InMemoryConnectorRepository implements ConnectorRepository {

  private final InMemoryStore store;

  public InMemoryConnectorRepository(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public void add(Connector connector) {
    Map<Place, Connector> rows = store.rowsFor(connector.tenant()).connectors();
    requireFreeName(rows, connector);
    rows.put(Place.of(connector), connector);
  }

  @Override
  public void replace(Connector connector) {
    Map<Place, Connector> rows = store.rowsFor(connector.tenant()).connectors();
    Connector stored = rows.get(Place.of(connector));
    if (stored == null || !stored.version().next().equals(connector.version())) {
      throw new StaleConnector();
    }
    requireFreeName(rows, connector);
    rows.put(Place.of(connector), connector);
  }

  @Override
  public boolean reseal(
      TenantId tenant, ConnectorId id, SealedCredentials from, SealedCredentials to) {
    Map<Place, Connector> rows = store.rowsFor(tenant).connectors();
    Optional<Connector> stored =
        Optional.ofNullable(rows.get(new Place(tenant, id)))
            .filter(connector -> connector.credentials().equals(Optional.of(from)));
    stored.ifPresent(
        connector -> rows.put(Place.of(connector), connector.withCredentials(Optional.of(to))));
    return stored.isPresent();
  }

  @Override
  public boolean remove(TenantId tenant, ConnectorId id) {
    return store.rowsFor(tenant).connectors().remove(new Place(tenant, id)) != null;
  }

  @Override
  public int removeAll(TenantId tenant) {
    Map<Place, Connector> rows = store.rowsFor(tenant).connectors();
    int before = rows.size();
    rows.keySet().removeIf(place -> place.tenant().equals(tenant));
    return before - rows.size();
  }

  @Override
  public Optional<Connector> find(TenantScope scope, ConnectorId id) {
    return in(scope).filter(connector -> connector.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Connector> findForChange(TenantId tenant, ConnectorId id) {
    return Optional.ofNullable(store.rowsFor(tenant).connectors().get(new Place(tenant, id)));
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

  @Override
  public ConnectorPage list(TenantScope scope, ConnectorFilter filter, PageRequest page) {
    return ConnectorPage.of(
        in(scope).filter(connector -> filter.accepts(connector, store.typeOf(connector))).toList(),
        page);
  }

  @Override
  public List<Connector> active(TenantId tenant) {
    return in(TenantScope.of(tenant))
        .filter(Connector::isActive)
        .sorted(Connector.NEWEST_FIRST)
        .toList();
  }

  private Stream<Connector> in(TenantScope scope) {
    return store.rowsIn(scope).connectors().values().stream()
        .filter(connector -> Rows.isIn(scope, connector.tenant()));
  }

  private static void requireFreeName(Map<Place, Connector> rows, Connector connector) {
    boolean taken =
        rows.values().stream()
            .filter(other -> other.tenant().equals(connector.tenant()))
            .filter(other -> !other.id().equals(connector.id()))
            .anyMatch(other -> other.name().equals(connector.name()));
    if (taken) {
      throw new ConnectorNameTaken();
    }
  }
}
