package io.connectors.crypto;

import io.connectors.crypto.KeyRotation.Outcome;
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

/** One run of {@link KeyRotation}, for a caller who was permitted to start it. */
final class RotationRun {

  private final UnitOfWork unitOfWork;
  private final ConnectorRepository connectors;
  private final TenantKeyRepository keys;
  private final KeyRecords records;
  private final KeyEncryption encryption;
  private final Clock clock;
  private final TenantScope everyTenant;

  RotationRun(KeyedStore store, KeyEncryption encryption, Clock clock, Caller caller) {
    this.unitOfWork = store.unitOfWork();
    this.connectors = store.connectors();
    this.keys = store.keys();
    this.records = new KeyRecords(store.auditTrail(), caller, clock);
    this.encryption = encryption;
    this.clock = clock;
    this.everyTenant = caller.readScope();
  }

  Outcome rewrap() {
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

  Outcome rotate(Instant before, IntConsumer progress) {
    int made = 0;
    for (TenantId tenant : allKeys().stream().map(TenantKey::tenant).distinct().toList()) {
      boolean isNew = unitOfWork.within(TenantScope.of(tenant), () -> makeNewer(tenant, before));
      made += isNew ? 1 : 0;
    }
    return reseal(made, progress);
  }

  int retire() {
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

  void recordReduction() {
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
