package io.connectors.testkit.memory;

import io.connectors.domain.Ports;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.audit.AuditEntry;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEventId;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogId;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.idempotency.CompletedRequest;
import io.connectors.domain.key.TenantKey;
import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenHash;
import io.connectors.domain.shared.TenantId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the in-memory adapters share: the rows, and whose turn it is. One unit of work runs at a
 * time, the others wait. Safe for use by many threads.
 */
public final class InMemoryStore {

  private final ReentrantLock turn = new ReentrantLock();
  private final Map<CatalogId, CatalogEntry> catalog = new ConcurrentHashMap<>();
  private Map<Place, Connector> connectors = new LinkedHashMap<>();
  private List<AuditEntry> auditEntries = new ArrayList<>();
  private List<TenantKey> tenantKeys = new ArrayList<>();
  private Map<ServiceTokenHash, ServiceToken> serviceTokens = new LinkedHashMap<>();
  private List<CompletedRequest> completedRequests = new ArrayList<>();
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
      return auditEntries.stream().map(AuditEntry::event).toList();
    } finally {
      turn.unlock();
    }
  }

  <T> T runUnit(TenantScope wanted, Supplier<T> work) {
    requireNoUnit();
    turn.lock();
    Map<Place, Connector> connectorsBefore = new LinkedHashMap<>(connectors);
    List<AuditEntry> entriesBefore = new ArrayList<>(auditEntries);
    List<TenantKey> keysBefore = new ArrayList<>(tenantKeys);
    Map<ServiceTokenHash, ServiceToken> tokensBefore = new LinkedHashMap<>(serviceTokens);
    List<CompletedRequest> completedBefore = new ArrayList<>(completedRequests);
    boolean done = false;
    try {
      scope = Optional.of(wanted);
      T result = work.get();
      done = true;
      return result;
    } finally {
      if (!done) {
        connectors = connectorsBefore;
        auditEntries = entriesBefore;
        tenantKeys = keysBefore;
        serviceTokens = tokensBefore;
        completedRequests = completedBefore;
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

  /** The rows to read, if the open unit of work reaches that far. */
  Map<Place, Connector> connectorsIn(TenantScope wanted) {
    requireReadable(wanted);
    return connectors;
  }

  /** The rows to write, if the open unit of work is for that tenant. */
  Map<Place, Connector> connectorsToWrite(TenantId tenant) {
    requireWritable(tenant);
    return connectors;
  }

  /** The keys to read, if the open unit of work reaches that far. */
  List<TenantKey> tenantKeysIn(TenantScope wanted) {
    requireReadable(wanted);
    return tenantKeys;
  }

  /** The keys to write, if the open unit of work is for that tenant. */
  List<TenantKey> tenantKeysToWrite(TenantId tenant) {
    requireWritable(tenant);
    return tenantKeys;
  }

  /** The service tokens of all, if the open unit of work is for that tenant. */
  Map<ServiceTokenHash, ServiceToken> serviceTokensFor(TenantId tenant) {
    requireWritable(tenant);
    return serviceTokens;
  }

  /** The completed requests of all, if the open unit of work is for that tenant. */
  List<CompletedRequest> completedRequestsFor(TenantId tenant) {
    requireWritable(tenant);
    return completedRequests;
  }

  void append(AuditEvent event) {
    requireWritable(event.tenant());
    auditEntries.add(new AuditEntry(AuditEventId.random(), event));
  }

  /** What the trail holds, if the open unit of work reaches that far. */
  Stream<AuditEntry> auditEntriesIn(TenantScope wanted) {
    requireReadable(wanted);
    return auditEntries.stream()
        .filter(
            entry ->
                wanted instanceof TenantScope.EveryTenant
                    || wanted.equals(TenantScope.of(entry.event().tenant())));
  }

  private void requireReadable(TenantScope wanted) {
    TenantScope open = openScope();
    if (!(open instanceof TenantScope.EveryTenant) && !open.equals(wanted)) {
      throw new IllegalStateException("the unit of work is for another tenant");
    }
  }

  private void requireWritable(TenantId tenant) {
    if (!openScope().equals(TenantScope.of(tenant))) {
      throw new IllegalStateException("the unit of work does not write for this tenant");
    }
  }

  private TenantScope openScope() {
    if (!turn.isHeldByCurrentThread()) {
      throw new IllegalStateException("there is no unit of work");
    }
    return scope.orElseThrow();
  }
}
