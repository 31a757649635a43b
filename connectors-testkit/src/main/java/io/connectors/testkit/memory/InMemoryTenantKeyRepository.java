package io.connectors.testkit.memory;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.key.KeyVersion;
import io.connectors.domain.key.TenantKey;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.key.WrappedKeyset;
import io.connectors.domain.shared.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** In-memory adapter: the wrapped keys of every tenant. Thread-safe. */
public final class InMemoryTenantKeyRepository implements TenantKeyRepository {

  private static final Comparator<TenantKey> OLDEST_FIRST =
      Comparator.comparing(key -> key.version().value());

  private static final Comparator<TenantKey> BY_TENANT =
      Comparator.comparing(key -> key.tenant().value());

  private final InMemoryStore store;

  public InMemoryTenantKeyRepository(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public boolean add(TenantKey key) {
    List<TenantKey> keys = store.rowsFor(key.tenant()).tenantKeys();
    boolean free =
        keys.stream()
            .filter(other -> other.tenant().equals(key.tenant()))
            .noneMatch(other -> other.version().equals(key.version()));
    return free && keys.add(key);
  }

  /** No lock is needed, because one unit of work runs at a time. */
  @Override
  public Optional<TenantKey> lockNewest(TenantId tenant) {
    return store.rowsFor(tenant).tenantKeys().stream()
        .filter(key -> key.tenant().equals(tenant))
        .max(OLDEST_FIRST);
  }

  @Override
  public List<TenantKey> all(TenantScope scope) {
    return store.rowsIn(scope).tenantKeys().stream()
        .filter(key -> Rows.isIn(scope, key.tenant()))
        .sorted(BY_TENANT.thenComparing(OLDEST_FIRST))
        .toList();
  }

  @Override
  public boolean rewrap(TenantKey key, WrappedKeyset anew) {
    List<TenantKey> keys = store.rowsFor(key.tenant()).tenantKeys();
    TenantKey rewrapped = new TenantKey(key.tenant(), key.version(), anew, key.createdAt());
    return keys.remove(key) && keys.add(rewrapped);
  }

  @Override
  public boolean remove(TenantId tenant, KeyVersion version) {
    return store
        .rowsFor(tenant)
        .tenantKeys()
        .removeIf(key -> key.tenant().equals(tenant) && key.version().equals(version));
  }

  @Override
  public int removeAll(TenantId tenant) {
    List<TenantKey> keys = store.rowsFor(tenant).tenantKeys();
    int before = keys.size();
    keys.removeIf(key -> key.tenant().equals(tenant));
    return before - keys.size();
  }
}
