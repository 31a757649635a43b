package io.connectors.crypto;

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

/** Crypto adapter: looks through all that is stored, for counts and identifiers, and no content. */
public final class KeyExamination {

  private final UnitOfWork unitOfWork;
  private final ConnectorRepository connectors;
  private final TenantKeyRepository keys;
  private final CredentialVault vault;
  private final TenantScope everyTenant;

  /**
   * An examination of one store.
   *
   * @param everyTenant the scope of whoever may read all tenants
   */
  public KeyExamination(
      UnitOfWork unitOfWork,
      ConnectorRepository connectors,
      TenantKeyRepository keys,
      KeyEncryption encryption,
      Clock clock,
      TenantScope everyTenant) {
    this.unitOfWork = unitOfWork;
    this.connectors = connectors;
    this.keys = keys;
    this.vault = EnvelopeCredentialVault.of(keys, encryption, clock);
    this.everyTenant = everyTenant;
  }

  /**
   * Value: which key from outside how much needs, and what is sealed under which of a tenant's.
   *
   * @param wrapped how many keys of tenants are wrapped by each key from outside
   * @param direct how many credentials are sealed under each key from outside itself
   * @param newest how many credentials are sealed under their tenant's newest key
   * @param older how many under an older one
   */
  public record Census(
      Map<String, Integer> wrapped, Map<String, Integer> direct, int newest, int older) {

    /** Copies the counts. */
    public Census {
      wrapped = Map.copyOf(wrapped);
      direct = Map.copyOf(direct);
    }

    /** How much a key from outside is needed for. */
    public int needing(String key) {
      return wrapped.getOrDefault(key, 0) + direct.getOrDefault(key, 0);
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
  public Census census() {
    List<TenantKey> all = unitOfWork.within(everyTenant, () -> keys.all(everyTenant));
    Map<String, Integer> wrapped = new TreeMap<>();
    Map<TenantId, KeyVersion> newest = new HashMap<>();
    for (TenantKey key : all) {
      wrapped.merge(key.wrapped().wrappingKey(), 1, Integer::sum);
      newest.put(key.tenant(), key.version());
    }
    Map<String, Integer> direct = new TreeMap<>();
    AtomicInteger newestKey = new AtomicInteger();
    AtomicInteger olderKey = new AtomicInteger();
    forEach(
        (owner, stored) -> {
          if (SealedForm.isDirect(stored)) {
            direct.merge(SealedForm.keyOf(stored), 1, Integer::sum);
          } else {
            Optional<KeyVersion> key = Optional.ofNullable(newest.get(owner.tenant()));
            boolean isNewest = key.filter(version -> SealedForm.needs(stored, version)).isPresent();
            (isNewest ? newestKey : olderKey).incrementAndGet();
          }
        });
    return new Census(wrapped, direct, newestKey.get(), olderKey.get());
  }

  /** Opens every row. */
  public Diagnosis diagnose() {
    AtomicInteger opened = new AtomicInteger();
    List<String> unreadable = new ArrayList<>();
    forEach(
        (owner, stored) -> {
          if (opens(owner, stored)) {
            opened.incrementAndGet();
          } else {
            unreadable.add(owner.tenant() + " " + owner.connector());
          }
        });
    return new Diagnosis(opened.get(), unreadable);
  }

  private boolean opens(CredentialOwner owner, SealedCredentials stored) {
    try {
      return !vault.open(owner, stored).isEmpty();
    } catch (CredentialUnavailable unreadable) {
      return false;
    }
  }

  /** Row by row, inside the unit of work that has read the page. */
  private void forEach(BiConsumer<CredentialOwner, SealedCredentials> work) {
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
