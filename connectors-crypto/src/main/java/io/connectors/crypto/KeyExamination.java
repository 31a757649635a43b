package io.connectors.crypto;

import io.connectors.domain.audit.AuditPurpose;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorPage;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.key.KeyVersion;
import io.connectors.domain.key.TenantKey;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.Permission;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.TenantScope;
import io.connectors.domain.shared.UnitOfWork;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Use cases: examine everything that is stored, for counts and identifiers, and no content. The
 * audit trail and the connector itself record whether its credentials could be decrypted.
 *
 * <p>Each method throws {@link io.connectors.domain.shared.NotPermitted} if the caller may not
 * examine keys.
 */
public final class KeyExamination {

  private final UnitOfWork unitOfWork;
  private final ConnectorRepository connectors;
  private final TenantKeyRepository keys;
  private final AuditTrail auditTrail;
  private final CredentialVault vault;
  private final Clock clock;

  /** An examination of one store. */
  public KeyExamination(KeyedStore store, KeyEncryption encryption, Clock clock) {
    this.unitOfWork = store.unitOfWork();
    this.connectors = store.connectors();
    this.keys = store.keys();
    this.auditTrail = store.auditTrail();
    this.vault = EnvelopeCredentialVault.of(keys, encryption, clock);
    this.clock = clock;
  }

  /**
   * Value: what is wrapped by which key from outside, and what is sealed under which of a tenant's.
   *
   * @param wrapped how many keys of tenants are wrapped by each key from outside
   * @param newest how many credentials are sealed under their tenant's newest key
   * @param older how many under an older one
   */
  public record Census(Map<String, Integer> wrapped, int newest, int older) {

    /** Copies the counts. */
    public Census {
      wrapped = Map.copyOf(wrapped);
    }

    /** How much a key from outside is needed for. */
    public int needing(String key) {
      return wrapped.getOrDefault(key, 0);
    }
  }

  /**
   * Value: what opens and what does not.
   *
   * @param opened how many credentials open
   * @param unreadable the tenant and the identifier of each connector whose do not
   */
  public record Diagnosis(int opened, List<String> unreadable) {

    /** Copies the list. */
    public Diagnosis {
      unreadable = List.copyOf(unreadable);
    }
  }

  /** Counts what needs which key. */
  public Census census(Caller caller) {
    caller.require(Permission.EXAMINE_KEYS);
    TenantScope everyTenant = caller.readScope();
    List<TenantKey> all = unitOfWork.within(everyTenant, () -> keys.all(everyTenant));
    Map<String, Integer> wrapped = new TreeMap<>();
    Map<TenantId, KeyVersion> newest = new HashMap<>();
    for (TenantKey key : all) {
      wrapped.merge(key.wrapped().wrappingKey(), 1, Integer::sum);
      newest.put(key.tenant(), key.version());
    }
    AtomicInteger newestKey = new AtomicInteger();
    AtomicInteger olderKey = new AtomicInteger();
    forEach(
        everyTenant,
        (owner, stored) -> {
          Optional<KeyVersion> key = Optional.ofNullable(newest.get(owner.tenant()));
          boolean isNewest = key.filter(version -> SealedForm.needs(stored, version)).isPresent();
          (isNewest ? newestKey : olderKey).incrementAndGet();
        });
    return new Census(wrapped, newestKey.get(), olderKey.get());
  }

  /** Opens every row, a page and a tenant at a time, each a unit of work. */
  public Diagnosis diagnose(Caller caller) {
    caller.require(Permission.EXAMINE_KEYS);
    TenantScope everyTenant = caller.readScope();
    KeyRecords records = new KeyRecords(auditTrail, caller, clock);
    Opening opening = new Opening(connectors, records, AuditPurpose.TEST, clock);
    AtomicInteger looked = new AtomicInteger();
    List<String> unreadable = new ArrayList<>();
    StoredConnectors stored = new StoredConnectors(connectors, everyTenant);
    stored.forEachPage(
        request -> unitOfWork.within(everyTenant, () -> stored.page(request)),
        page ->
            page.stream()
                .filter(connector -> connector.credentials().isPresent())
                .collect(Collectors.groupingBy(Connector::tenant))
                .forEach(
                    (tenant, rows) -> {
                      looked.addAndGet(rows.size());
                      unreadable.addAll(unreadableOf(tenant, rows, opening));
                    }));
    return new Diagnosis(looked.get() - unreadable.size(), unreadable);
  }

  private List<String> unreadableOf(TenantId tenant, List<Connector> rows, Opening opening) {
    return unitOfWork
        .within(TenantScope.of(tenant), () -> opening.each(tenant, rows, this::opens))
        .stream()
        .map(connector -> connector.tenant() + " " + connector.id())
        .toList();
  }

  private boolean opens(Connector connector) {
    SealedCredentials stored = connector.credentials().orElseThrow();
    try {
      return connector
          .credentialsForUse()
          .map(given -> vault.open(connector.credentialOwner(), given))
          .isPresent();
    } catch (CredentialUnavailable unreadable) {
      if (isStill(stored, connector)) {
        throw unreadable;
      }
      return false; // given anew, sealed anew or deleted since the page was read
    }
  }

  private boolean isStill(SealedCredentials stored, Connector connector) {
    return connectors
        .find(TenantScope.of(connector.tenant()), connector.id())
        .flatMap(Connector::credentials)
        .filter(stored::equals)
        .isPresent();
  }

  /** Row by row, inside the unit of work that has read the page. */
  private void forEach(
      TenantScope everyTenant, BiConsumer<CredentialOwner, SealedCredentials> work) {
    StoredConnectors stored = new StoredConnectors(connectors, everyTenant);
    stored.forEachPage(
        request -> unitOfWork.within(everyTenant, () -> look(stored.page(request), work)),
        page -> {});
  }

  private static ConnectorPage look(
      ConnectorPage page, BiConsumer<CredentialOwner, SealedCredentials> work) {
    for (Connector connector : page.connectors()) {
      connector.credentials().ifPresent(row -> work.accept(connector.credentialOwner(), row));
    }
    return page;
  }
}
