package io.connectors.persistence.connector;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.ConnectorName;
import io.connectors.domain.connector.ConnectorPage;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.connector.StaleConnector;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.TenantId;
import io.connectors.persistence.unit.CurrentUnitOfWork;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Persistence adapter: connectors. */
@Singleton
public final class JdbcConnectorRepository implements ConnectorRepository {

  private final ConnectorRows rows;
  private final ConnectorUpdate update;
  private final ConnectorPages pages;
  private final ConnectorNames names;
  private final CurrentUnitOfWork unit;

  JdbcConnectorRepository(
      ConnectorRows rows,
      ConnectorUpdate update,
      ConnectorPages pages,
      ConnectorNames names,
      CurrentUnitOfWork unit) {
    this.rows = rows;
    this.update = update;
    this.pages = pages;
    this.names = names;
    this.unit = unit;
  }

  @Override
  public void add(Connector connector) {
    unit.requireWriting(connector.tenant());
    NameIndex.translating(
        () -> {
          rows.save(ConnectorMapping.toRow(connector));
          return 1;
        });
  }

  @Override
  public void replace(Connector connector) {
    unit.requireWriting(connector.tenant());
    int replaced = NameIndex.translating(() -> update.run(ConnectorMapping.toRow(connector)));
    if (replaced == 0) {
      throw new StaleConnector();
    }
  }

  @Override
  public boolean reseal(
      TenantId tenant, ConnectorId id, SealedCredentials from, SealedCredentials to) {
    unit.requireWriting(tenant);
    return update.reseal(new ConnectorKey(tenant.value(), id.value()), from, to) > 0;
  }

  @Override
  public boolean remove(TenantId tenant, ConnectorId id) {
    unit.requireWriting(tenant);
    return rows.delete(tenant.value(), id.value()) > 0;
  }

  @Override
  public int removeAll(TenantId tenant) {
    unit.requireWriting(tenant);
    return rows.deleteAll(tenant.value());
  }

  @Override
  public Optional<Connector> find(TenantScope scope, ConnectorId id) {
    unit.requireReading(scope);
    Optional<ConnectorRow> row =
        scope instanceof TenantScope.One one
            ? rows.find(one.tenant().value(), id.value())
            : rows.findInEveryTenant(id.value());
    return row.flatMap(ConnectorMapping::toConnector);
  }

  @Override
  public Optional<Connector> findForChange(TenantId tenant, ConnectorId id) {
    unit.requireWriting(tenant);
    return rows.findForUpdate(tenant.value(), id.value()).flatMap(ConnectorMapping::toConnector);
  }

  @Override
  public Optional<Connector> find(TenantId tenant, ConnectorName name) {
    unit.requireReading(TenantScope.of(tenant));
    return rows.findByName(tenant.value(), name.value()).flatMap(ConnectorMapping::toConnector);
  }

  @Override
  public Map<ConnectorId, ConnectorName> names(TenantScope scope, Set<ConnectorId> ids) {
    unit.requireReading(scope);
    return names.read(scope, ids);
  }

  @Override
  public ConnectorPage list(TenantScope scope, ConnectorFilter filter, PageRequest page) {
    unit.requireReading(scope);
    return pages.read(scope, filter, page);
  }

  @Override
  public List<Connector> active(TenantId tenant) {
    unit.requireReading(TenantScope.of(tenant));
    return rows.findActive(tenant.value()).stream()
        .flatMap(row -> ConnectorMapping.toConnector(row).stream())
        .toList();
  }
}
