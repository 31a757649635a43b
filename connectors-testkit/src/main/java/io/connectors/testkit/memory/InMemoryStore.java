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
 * What the in-memory adapters share: the rows, and whose turn it is. One unit of work runs at a
 * time, the others wait. Safe for use by many threads.
 */
public final class InMemoryStore {

  private final ReentrantLock turn = new ReentrantLock();
  private final Map<CatalogId, CatalogEntry> catalog = new ConcurrentHashMap<>();
  private Rows rows = new Rows();
  private Optional<TenantScope> scope = Optional.empty();

  /** A store without anything in it. */
  public InMemoryStore() {}

  /** A store whose catalog has these entries, and nothing else in it. */
  public static InMemoryStore withCatalog(CatalogEntry... entries) {
    InMemoryStore store = new InMemoryStore();
    Arrays.stream(entries).forEach(entry -> store.catalog.put(entry.id(), entry));
    return store;
  }

  /** Every port on this store, and that validator; the vault keeps its key in memory. */
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

  /** The catalog is written outside of units of work, which could not take it back. */
  void requireNoUnit() {
    if (turn.isHeldByCurrentThread()) {
      throw new IllegalStateException("this does not run inside a unit of work");
    }
  }

  /** The rows to read, if the open unit of work reaches that far; those of other tenants, too. */
  Rows rowsIn(TenantScope wanted) {
    TenantScope open = openScope();
    if (!(open instanceof TenantScope.EveryTenant) && !open.equals(wanted)) {
      throw new IllegalStateException("the unit of work is for another tenant");
    }
    return rows;
  }

  /** The rows to write, if the open unit of work is for that tenant; those of others, too. */
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
