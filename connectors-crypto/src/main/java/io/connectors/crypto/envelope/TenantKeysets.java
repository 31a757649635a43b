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
 * The unwrapped keysets of tenants. To encrypt, the newest key is read in the current unit of work
 * each time: if the unit of work rolls back, neither the key nor anything encrypted with it is
 * stored. To decrypt, unwrapped keysets are cached. Thread-safe.
 */
final class TenantKeysets {

  /** The maximum number of cached tenants, of a few hundred bytes each. */
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

  /** A keyset with its wrapped form. */
  record Unwrapped(KeyVersion version, WrappedKeyset wrapped, Aead aead) {}

  /**
   * The newest keyset of the tenant. Creates the first one if there is none, and a newer one if the
   * newest is lost: credentials under a lost key must be entered again.
   */
  Unwrapped toSeal(TenantId tenant) {
    TenantKey newest =
        keys.lockNewest(tenant)
            // the newest key may have been replaced while this waited for its lock
            .or(() -> keys.lockNewest(tenant))
            .orElseGet(() -> first(tenant));
    return known(newest).or(() -> unwrapped(newest)).orElseGet(() -> unwrap(after(newest)));
  }

  /** The cached keyset of a version. */
  Optional<Unwrapped> known(TenantId tenant, KeyVersion version) {
    return Optional.ofNullable(kept.getIfPresent(tenant)).map(keysets -> keysets.get(version));
  }

  /** The stored keyset of a version. */
  Optional<Unwrapped> readAgain(TenantId tenant, KeyVersion version) {
    Map<KeyVersion, Unwrapped> now = new HashMap<>();
    for (TenantKey key : keys.all(TenantScope.of(tenant))) {
      known(key).or(() -> unwrapped(key)).ifPresent(keyset -> now.put(key.version(), keyset));
    }
    kept.put(tenant, Map.copyOf(now));
    return Optional.ofNullable(now.get(version));
  }

  void forget(TenantId tenant) {
    keys.removeAll(tenant);
    kept.invalidate(tenant);
  }

  /** Waits for concurrent creations of the first key; another one may win. */
  private TenantKey first(TenantId tenant) {
    TenantKey made = make(tenant, KeyVersion.FIRST, encryption, clock.instant());
    return keys.add(made)
        ? made
        : keys.lockNewest(tenant)
            .orElseThrow(() -> new CredentialUnavailable("The tenant is being deleted."));
  }

  /**
   * A newer key, if the wrapping key exists but does not unwrap this one, which is damaged then.
   * Without the wrapping key nothing is known. Concurrent calls create the same version, and one of
   * them wins.
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

  /** A new wrapped key, not yet stored. */
  static TenantKey make(
      TenantId tenant, KeyVersion version, KeyEncryption encryption, Instant now) {
    byte[] keyset = Keyset.generate().toJson().getBytes(StandardCharsets.UTF_8);
    WrappedKeyset wrapped = encryption.wrap(keyset, AssociatedData.of(tenant, version));
    return new TenantKey(tenant, version, wrapped, now.truncatedTo(ChronoUnit.MICROS));
  }

  /** Compares the bytes, because a version can be reused after the tenant was deleted. */
  private Optional<Unwrapped> known(TenantKey key) {
    return known(key.tenant(), key.version())
        .filter(keyset -> keyset.wrapped().equals(key.wrapped()));
  }

  /** A key that cannot be unwrapped does not affect the others. */
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
