package io.connectors.persistence.key;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.key.KeyVersion;
import io.connectors.domain.key.TenantKey;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.key.WrappedKeyset;
import io.connectors.domain.shared.TenantId;
import io.connectors.persistence.unit.CurrentUnitOfWork;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Persistence adapter: the wrapped keys of tenants. */
@Singleton
final class JdbcTenantKeyRepository implements TenantKeyRepository {

  private final TenantKeyRows rows;
  private final TenantKeyWriter writing;
  private final CurrentUnitOfWork unit;

  JdbcTenantKeyRepository(TenantKeyRows rows, TenantKeyWriter writing, CurrentUnitOfWork unit) {
    this.rows = rows;
    this.writing = writing;
    this.unit = unit;
  }

  @Override
  public boolean add(TenantKey key) {
    unit.requireWriting(key.tenant());
    return writing.insert(key);
  }

  @Override
  public Optional<TenantKey> lockNewest(TenantId tenant) {
    unit.requireWriting(tenant);
    return rows.lockNewest(tenant.value()).flatMap(TenantKeyRow::toKey);
  }

  @Override
  public List<TenantKey> all(TenantScope scope) {
    unit.requireReading(scope);
    List<TenantKeyRow> found =
        scope instanceof TenantScope.One one
            ? rows.all(one.tenant().value())
            : rows.allOfEveryTenant();
    return found.stream().flatMap(row -> row.toKey().stream()).toList();
  }

  @Override
  public boolean rewrap(TenantKey key, WrappedKeyset anew) {
    unit.requireWriting(key.tenant());
    return writing.rewrap(key, anew);
  }

  @Override
  public boolean remove(TenantId tenant, KeyVersion version) {
    unit.requireWriting(tenant);
    return rows.delete(tenant.value(), version.value()) > 0;
  }

  @Override
  public int removeAll(TenantId tenant) {
    unit.requireWriting(tenant);
    return rows.deleteAll(tenant.value());
  }
}
