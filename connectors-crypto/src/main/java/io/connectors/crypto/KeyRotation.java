package io.connectors.crypto;

import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditPurpose;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.key.TenantKey;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.key.WrappedKeyset;
import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.TenantScope;
import io.connectors.domain.shared.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Crypto adapter: changes keys while replicas serve. Every step is made of small units of work, can
 * be broken off anywhere and run again, and overwrites nothing that somebody else has changed
 * meanwhile. What is done to a tenant's keys, and which credentials are opened for it, is put on
 * its record in the same unit of work.
 */
public final class KeyRotation {

  private final UnitOfWork unitOfWork;
  private final ConnectorRepository connectors;
  private final TenantKeyRepository keys;
  private final KeyRecords records;
  private final KeyEncryption encryption;
  private final Clock clock;
  private final TenantScope everyTenant;

  /**
   * Rotation of the keys in one store.
   *
   * @param operator whoever wants it, who may read all tenants
   */
  public KeyRotation(KeyedStore store, KeyEncryption encryption, Clock clock, Caller operator) {
    this.unitOfWork = store.unitOfWork();
    this.connectors = store.connectors();
    this.keys = store.keys();
    this.records = new KeyRecords(store.auditTrail(), operator, clock);
    this.encryption = encryption;
    this.clock = clock;
    this.everyTenant = operator.readScope();
  }

  /**
   * Value: what a run has done.
   *
   * @param keys how many keys it has made or wrapped
   * @param stuck how many keys it could not unwrap, and has left as they are
   * @param sealed how many credentials it has sealed anew
   * @param unreadable how many it could not open, and has left as they are
   */
  public record Outcome(int keys, int stuck, int sealed, int unreadable) {}

  /** Wraps every tenant's key under the key from outside that is primary. */
  public Outcome rewrap() {
    int wrapped = 0;
    int stuck = 0;
    String primary = encryption.primary();
    for (TenantKey key : allKeys()) {
      if (!key.wrapped().wrappingKey().equals(primary)) {
        Optional<WrappedKeyset> anew = wrappedAnew(key);
        wrapped += anew.isPresent() && rewrap(key, anew.orElseThrow()) ? 1 : 0;
        stuck += anew.isEmpty() ? 1 : 0;
      }
    }
    return new Outcome(wrapped, stuck, 0, 0);
  }

  /**
   * Gives every tenant whose newest key was made before that moment a newer one, and seals all
   * credentials under the newest keys. The same moment again goes on after an interruption.
   */
  public Outcome rotate(Instant before, IntConsumer progress) {
    int made = 0;
    for (TenantId tenant : allKeys().stream().map(TenantKey::tenant).distinct().toList()) {
      boolean isNew = unitOfWork.within(TenantScope.of(tenant), () -> makeNewer(tenant, before));
      made += isNew ? 1 : 0;
    }
    return reseal(made, progress);
  }

  /** Removes the older keys of tenants that no row needs any more; how many there were. */
  public int retire() {
    Map<TenantId, List<TenantKey>> byTenant =
        allKeys().stream().collect(Collectors.groupingBy(TenantKey::tenant));
    int removed = 0;
    for (List<TenantKey> versions : byTenant.values()) {
      for (TenantKey older : versions.subList(0, versions.size() - 1)) {
        removed += retire(older) ? 1 : 0;
      }
    }
    return removed;
  }

  /** Puts on the record of every tenant with keys that the keyset from outside has one less. */
  public void recordReduction() {
    allKeys().stream()
        .map(TenantKey::tenant)
        .distinct()
        .forEach(
            tenant ->
                unitOfWork.within(
                    TenantScope.of(tenant),
                    () -> recorded(true, AuditAction.KEYSET_REDUCED, tenant)));
  }

  private Optional<WrappedKeyset> wrappedAnew(TenantKey key) {
    byte[] place = AssociatedData.of(key.tenant(), key.version());
    byte[] keyset;
    try {
      keyset = encryption.unwrap(key.wrapped(), place);
    } catch (CredentialUnavailable unreadable) {
      return Optional.empty(); // the census counts it under the key that it needs
    }
    return Optional.of(encryption.wrap(keyset, place));
  }

  private boolean rewrap(TenantKey key, WrappedKeyset anew) {
    return unitOfWork.within(
        TenantScope.of(key.tenant()),
        () -> recorded(keys.rewrap(key, anew), AuditAction.KEY_REWRAPPED, key.tenant()));
  }

  private boolean makeNewer(TenantId tenant, Instant before) {
    Optional<TenantKey> old =
        keys.holdNewest(tenant).filter(key -> key.createdAt().isBefore(before));
    boolean added =
        old.isPresent()
            && keys.add(
                TenantKeysets.make(
                    tenant, old.orElseThrow().version().next(), encryption, clock.instant()));
    return recorded(added, AuditAction.KEY_RENEWED, tenant);
  }

  private boolean recorded(boolean isDone, AuditAction action, TenantId tenant) {
    if (isDone) {
      records.done(action, tenant);
    }
    return isDone;
  }

  private Outcome reseal(int keysDone, IntConsumer progress) {
    EnvelopeCredentialVault vault = EnvelopeCredentialVault.of(keys, encryption, clock);
    Opening opening = new Opening(connectors, records, AuditPurpose.ROTATE, clock);
    StoredConnectors stored = new StoredConnectors(connectors, everyTenant);
    int sealed = 0;
    Resealing pass;
    do {
      pass = new Resealing(unitOfWork, connectors, vault, opening, progress);
      stored.forEachPage(
          request -> unitOfWork.within(everyTenant, () -> stored.page(request)), pass::seal);
      sealed += pass.sealed();
    } while (pass.isWorthAnother());
    return new Outcome(keysDone, 0, sealed, pass.unreadable());
  }

  /**
   * Whoever is sealing under it still holds it, and is waited for; then every row is looked at, in
   * the same unit of work, which takes the removal back if one needs it.
   */
  private boolean retire(TenantKey older) {
    TenantScope scope = TenantScope.of(older.tenant());
    try {
      return unitOfWork.within(
          scope,
          () -> {
            boolean removed = keys.remove(older.tenant(), older.version());
            new StoredConnectors(connectors, scope)
                .forEachPage(page -> KeyStillNeeded.refuse(page, older.version()));
            return recorded(removed, AuditAction.KEY_DESTROYED, older.tenant());
          });
    } catch (KeyStillNeeded needed) {
      return false;
    }
  }

  private List<TenantKey> allKeys() {
    return unitOfWork.within(everyTenant, () -> keys.all(everyTenant));
  }
}
