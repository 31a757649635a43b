package io.connectors.crypto.envelope;

import io.connectors.crypto.keyset.KeyEncryption;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.key.KeyVersion;
import io.connectors.domain.key.TenantKey;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.key.WrappedKeyset;
import io.connectors.domain.shared.TenantId;
import io.connectors.testkit.fixture.SettableClock;
import io.connectors.testkit.memory.InMemoryStore;
import io.connectors.testkit.memory.InMemoryTenantKeyRepository;
import io.connectors.testkit.memory.InMemoryUnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Fixture: a store of tenant keys, and vaults that count its reads. */
final class TenantStore {

  final AtomicInteger looks = new AtomicInteger();
  private final InMemoryStore store = new InMemoryStore();
  private final UnitOfWork unitOfWork = new InMemoryUnitOfWork(store);
  private final TenantKeyRepository keys = new InMemoryTenantKeyRepository(store);

  /** The vault of a separate replica; each call is a unit of work. */
  CredentialVault vault(KeyEncryption encryption) {
    CredentialVault inner = bareVault(encryption);
    return new CredentialVault() {
      @Override
      public SealedCredentials seal(
          CredentialOwner owner, Credentials credentials, Destinations destinations) {
        return within(owner.tenant(), () -> inner.seal(owner, credentials, destinations));
      }

      @Override
      public Credentials open(CredentialOwner owner, SealedCredentials sealed) {
        return within(owner.tenant(), () -> inner.open(owner, sealed));
      }

      @Override
      public void destroyKeys(TenantId tenant) {
        within(
            tenant,
            () -> {
              inner.destroyKeys(tenant);
              return true;
            });
      }
    };
  }

  /** The same, for tests with their own units of work. */
  CredentialVault bareVault(KeyEncryption encryption) {
    return EnvelopeCredentialVault.of(new Counted(), encryption, new SettableClock());
  }

  <T> T within(TenantId tenant, Supplier<T> work) {
    return unitOfWork.within(TenantScope.of(tenant), work);
  }

  /** Stores a key unchanged. */
  void keep(TenantKey key) {
    within(key.tenant(), () -> keys.add(key));
  }

  /** Flips a bit of each key. */
  void damageKeysOf(TenantId tenant) {
    for (TenantKey key : keysOf(tenant)) {
      byte[] bytes = key.wrapped().bytes();
      bytes[bytes.length - 1] ^= 1;
      WrappedKeyset damaged = WrappedKeyset.of(key.wrapped().wrappingKey(), bytes);
      within(tenant, () -> keys.rewrap(key, damaged));
    }
  }

  List<TenantKey> keysOf(TenantId tenant) {
    return within(tenant, () -> keys.all(TenantScope.of(tenant)));
  }

  private final class Counted implements TenantKeyRepository {

    @Override
    public boolean add(TenantKey key) {
      return keys.add(key);
    }

    @Override
    public Optional<TenantKey> lockNewest(TenantId tenant) {
      return keys.lockNewest(tenant);
    }

    @Override
    public List<TenantKey> all(TenantScope scope) {
      looks.incrementAndGet();
      return keys.all(scope);
    }

    @Override
    public boolean rewrap(TenantKey key, WrappedKeyset anew) {
      return keys.rewrap(key, anew);
    }

    @Override
    public boolean remove(TenantId tenant, KeyVersion version) {
      return keys.remove(tenant, version);
    }

    @Override
    public int removeAll(TenantId tenant) {
      return keys.removeAll(tenant);
    }
  }
}
