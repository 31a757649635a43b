package io.connectors.crypto.envelope;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import io.connectors.crypto.keyset.InvalidKeyset;
import io.connectors.crypto.keyset.KeyEncryption;
import io.connectors.crypto.keyset.Keyset;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.key.KeyVersion;
import io.connectors.domain.key.TenantKey;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.key.WrappedKeyset;
import io.connectors.domain.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The keysets of tenants, unwrapped. To seal, the tenant's newest key is read in the unit of work
 * that will hold what is sealed, every time: a key that is not stored in the end has sealed nothing
 * that is. To open, what was unwrapped is kept in memory. Safe for use by many threads.
 */
final class TenantKeysets {

  /** Tenants whose keysets are kept; a few hundred bytes each. */
  private static final int MAX_TENANTS = 10_000;

  private final TenantKeyRepository keys;
  private final KeyEncryption encryption;
  private final Clock clock;
  private final Cache<TenantId, Map<KeyVersion, Unwrapped>> kept =
      Caffeine.newBuilder().maximumSize(MAX_TENANTS).build();

  TenantKeysets(TenantKeyRepository keys, KeyEncryption encryption, Clock clock) {
    this.keys = keys;
    this.encryption = encryption;
    this.clock = clock;
  }

  /** A keyset and what it was unwrapped from. */
  record Unwrapped(KeyVersion version, WrappedKeyset wrapped, Aead aead) {}

  /**
   * The tenant's newest keyset; its first where it has none yet, and a newer one where the newest
   * is lost: what was sealed under it cannot be opened, but can be given anew.
   */
  Unwrapped toSeal(TenantId tenant) {
    TenantKey newest =
        keys.lockNewest(tenant)
            // What was newest may have been removed while it was waited for, for one newer still.
            .or(() -> keys.lockNewest(tenant))
            .orElseGet(() -> first(tenant));
    return known(newest).or(() -> unwrapped(newest)).orElseGet(() -> unwrap(after(newest)));
  }

  /** What was kept in memory of that version, without asking the store. */
  Optional<Unwrapped> known(TenantId tenant, KeyVersion version) {
    return Optional.ofNullable(kept.getIfPresent(tenant)).map(keysets -> keysets.get(version));
  }

  /** The keyset of that version as the store has it now. */
  Optional<Unwrapped> readAgain(TenantId tenant, KeyVersion version) {
    Map<KeyVersion, Unwrapped> now = new HashMap<>();
    for (TenantKey key : keys.all(TenantScope.of(tenant))) {
      known(key).or(() -> unwrapped(key)).ifPresent(keyset -> now.put(key.version(), keyset));
    }
    kept.put(tenant, Map.copyOf(now));
    return Optional.ofNullable(now.get(version));
  }

  /** Destroys all keysets of the tenant. */
  void forget(TenantId tenant) {
    keys.removeAll(tenant);
    kept.invalidate(tenant);
  }

  /** Whoever else makes the first key at the same time is waited for, and may have been first. */
  private TenantKey first(TenantId tenant) {
    TenantKey made = make(tenant, KeyVersion.FIRST, encryption, clock.instant());
    return keys.add(made)
        ? made
        : keys.lockNewest(tenant)
            .orElseThrow(() -> new CredentialUnavailable("The tenant is being deleted."));
  }

  /**
   * A newer key, where the one that wraps this is there and does not open it: then it is damaged.
   * Without that one nothing is known of it. Whoever finds it damaged at the same time makes the
   * same version, and one of them is first.
   */
  private TenantKey after(TenantKey lost) {
    if (!encryption.keys().contains(lost.wrapped().wrappingKey())) {
      return lost;
    }
    TenantKey made = make(lost.tenant(), lost.version().next(), encryption, clock.instant());
    return keys.add(made)
        ? made
        : keys.lockNewest(lost.tenant())
            .orElseThrow(() -> new CredentialUnavailable("The tenant is being deleted."));
  }

  /** A new key of that tenant and version, wrapped and not yet stored. */
  static TenantKey make(
      TenantId tenant, KeyVersion version, KeyEncryption encryption, Instant now) {
    byte[] keyset = Keyset.generate().toJson().getBytes(StandardCharsets.UTF_8);
    WrappedKeyset wrapped = encryption.wrap(keyset, AssociatedData.of(tenant, version));
    return new TenantKey(tenant, version, wrapped, now.truncatedTo(ChronoUnit.MICROS));
  }

  /** A version may have been given again, after the tenant was deleted: the bytes decide. */
  private Optional<Unwrapped> known(TenantKey key) {
    return known(key.tenant(), key.version())
        .filter(keyset -> keyset.wrapped().equals(key.wrapped()));
  }

  /** One key that cannot be unwrapped does not stand in the way of the others. */
  private Optional<Unwrapped> unwrapped(TenantKey key) {
    try {
      return Optional.of(unwrap(key));
    } catch (CredentialUnavailable unreadable) {
      return Optional.empty();
    }
  }

  private Unwrapped unwrap(TenantKey key) {
    byte[] json = encryption.unwrap(key.wrapped(), AssociatedData.of(key.tenant(), key.version()));
    try {
      Aead aead = Keyset.parse(new String(json, StandardCharsets.UTF_8)).aead();
      return new Unwrapped(key.version(), key.wrapped(), aead);
    } catch (InvalidKeyset unusable) {
      throw new CredentialUnavailable("A key of the tenant cannot be used.", unusable);
    }
  }
}
