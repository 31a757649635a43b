package io.connectors.application.key;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.key.TenantKey;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.key.TenantKeyring;
import io.connectors.domain.shared.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Use case: count the keys and credentials that each key encrypts. Decrypts nothing. */
public final class CountKeyUses {

  /** Value: the caller. */
  public record Query(Caller caller) {}

  /**
   * Value: the counts.
   *
   * @param wrapped the number of tenant keys, by the key-encryption key that wraps them
   * @param newest the number of credentials under the newest key of their tenant
   * @param older the number of credentials under an older key
   */
  public record Counts(Map<String, Integer> wrapped, int newest, int older) {

    /** Copies the map. */
    public Counts {
      wrapped = Map.copyOf(wrapped);
    }

    /** The number of tenant keys that a key-encryption key wraps. */
    public int wrappedBy(String key) {
      return wrapped.getOrDefault(key, 0);
    }
  }

  private final UnitOfWork unitOfWork;
  private final TenantKeyRepository keys;
  private final ConnectorPages pages;
  private final TenantKeyring keyring;

  /**
   * The use case on these ports, as assembled by {@link io.connectors.application.KeyApplication}.
   */
  public CountKeyUses(
      UnitOfWork unitOfWork,
      ConnectorRepository connectors,
      TenantKeyRepository keys,
      TenantKeyring keyring) {
    this.unitOfWork = unitOfWork;
    this.keys = keys;
    this.pages = new ConnectorPages(unitOfWork, connectors);
    this.keyring = keyring;
  }

  /**
   * Counts over all tenants.
   *
   * @throws io.connectors.domain.shared.NotPermitted if the caller may not examine keys
   */
  public Counts count(Query query) {
    query.caller().require(Permission.EXAMINE_KEYS);
    TenantScope scope = query.caller().readScope();
    Map<String, Integer> wrapped = new TreeMap<>();
    Map<TenantId, TenantKey> newest = new HashMap<>();
    for (TenantKey key : unitOfWork.within(scope, () -> keys.all(scope))) {
      wrapped.merge(key.wrapped().wrappingKey(), 1, Integer::sum);
      newest.put(key.tenant(), key);
    }
    AtomicInteger underNewest = new AtomicInteger();
    AtomicInteger underOlder = new AtomicInteger();
    pages.forEach(
        scope,
        page -> {
          for (Connector row : page) {
            Optional<TenantKey> newestKey = Optional.ofNullable(newest.get(row.tenant()));
            row.credentials()
                .map(stored -> newestKey.filter(key -> keyring.needs(stored, key)).isPresent())
                .ifPresent(isNewest -> (isNewest ? underNewest : underOlder).incrementAndGet());
          }
        });
    return new Counts(wrapped, underNewest.get(), underOlder.get());
  }
}
