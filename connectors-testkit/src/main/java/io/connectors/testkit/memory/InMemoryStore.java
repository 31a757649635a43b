package io.connectors.testkit.memory;

import io.connectors.domain.Ports;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.audit.AuditEntry;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogId;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.shared.TenantId;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The rows that the in-memory adapters share. One unit of work runs at a time; others wait.
 * Thread-safe.
 */
public final class InMemoryStore {

  private final ReentrantLock turn = new ReentrantLock();
  private final Map<CatalogId, CatalogEntry> catalog = new ConcurrentHashMap<>();
  private Rows rows = new Rows();
  private Optional<TenantScope> scope = Optional.empty();

  /** An empty store. */
  public InMemoryStore() {}

  /** A store with these catalog entries only. */
  public static InMemoryStore withCatalog(CatalogEntry... entries) {
    InMemoryStore store = new InMemoryStore();
    Arrays.stream(entries).forEach(entry -> store.catalog.put(entry.id(), entry));
    return store;
  }

  /** The ports on this store, with this validator. The vault keeps its key in memory. */
  public Ports ports(ConfigurationValidator validator, Clock clock) {
    return new Ports(
        new InMemoryUnitOfWork(this),
        new InMemoryCatalogRepository(this),
        new InMemoryConnectorRepository(this),
        new InMemoryAuditTrail(this),
        new InMemoryAuditHistory(this),
        validator,
        new InMemoryCredentialVault(),
        Optional.of(new InMemoryCompletedRequests(this)),
        Optional.of(new InMemoryServiceTokenRepository(this)),
        clock);
  }

  /** The events recorded so far, oldest first. */
  public List<AuditEvent> auditEvents() {
    turn.lock();
    try {
      return rows.auditEntries().stream().map(AuditEntry::event).toList();
    } finally {
      turn.unlock();
    }
  }

  <T> T runUnit(TenantScope wanted, Supplier<T> work) {
    requireNoUnit();
    turn.lock();
    Rows before = rows;
    boolean done = false;
    try {
      scope = Optional.of(wanted);
      rows = before.copy();
      T result = work.get();
      done = true;
      return result;
    } finally {
      if (!done) {
        rows = before;
      }
      scope = Optional.empty();
      turn.unlock();
    }
  }

  Map<CatalogId, CatalogEntry> catalog() {
    return catalog;
  }

  Optional<CatalogEntry> typeOf(Connector connector) {
    return Optional.ofNullable(catalog.get(connector.catalogId()));
  }

  /** The catalog is written outside a unit of work and is not rolled back. */
  void requireNoUnit() {
    if (turn.isHeldByCurrentThread()) {
      throw new IllegalStateException("this does not run inside a unit of work");
    }
  }

  /** The rows of all tenants, if the current unit of work may read this scope. */
  Rows rowsIn(TenantScope wanted) {
    TenantScope open = openScope();
    if (!(open instanceof TenantScope.EveryTenant) && !open.equals(wanted)) {
      throw new IllegalStateException("the unit of work is for another tenant");
    }
    return rows;
  }

  /** The rows of all tenants, if the current unit of work may write for this tenant. */
  Rows rowsFor(TenantId tenant) {
    if (!openScope().equals(TenantScope.of(tenant))) {
      throw new IllegalStateException("the unit of work does not write for this tenant");
    }
    return rows;
  }

  private TenantScope openScope() {
    if (!turn.isHeldByCurrentThread()) {
      throw new IllegalStateException("there is no unit of work");
    }
    return scope.orElseThrow();
  }
}
