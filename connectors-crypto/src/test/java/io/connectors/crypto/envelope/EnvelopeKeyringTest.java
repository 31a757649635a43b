package io.connectors.crypto.envelope;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.crypto.keyset.KeyEncryption;
import io.connectors.crypto.keyset.Keyset;
import io.connectors.crypto.keyset.LocalKeyEncryption;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.key.KeyVersion;
import io.connectors.domain.key.TenantKey;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.key.TenantKeyring;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.testkit.contract.TenantKeyringContract;
import io.connectors.testkit.fixture.SettableClock;
import io.connectors.testkit.memory.InMemoryStore;
import io.connectors.testkit.memory.InMemoryTenantKeyRepository;
import io.connectors.testkit.memory.InMemoryUnitOfWork;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvelopeKeyringTest extends TenantKeyringContract {

  private final InMemoryStore store = new InMemoryStore();
  private final UnitOfWork unitOfWork = new InMemoryUnitOfWork(store);
  private final TenantKeyRepository keys = new InMemoryTenantKeyRepository(store);
  private final SettableClock clock = new SettableClock();
  private Keyset keyset = Keyset.generate();
  private final KeyEncryption encryption = LocalKeyEncryption.of(() -> keyset);

  @Override
  protected TenantKeyring keyring() {
    return EnvelopeKeyring.of(keys, encryption, clock);
  }

  @Override
  protected CredentialVault vault() {
    return EnvelopeCredentialVault.of(keys, encryption, clock);
  }

  @Override
  protected TenantKeyRepository keys() {
    return keys;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }

  @Test
  void a_key_needs_rewrapping_after_a_promotion() {
    TenantKey key = keyring().create(ACME, KeyVersion.FIRST);
    Keyset more = keyset.withNewKey();
    keyset = more.withPrimary(more.keys().get(1));

    assertThat(keyring().needsRewrapping(key)).isTrue();
    assertThat(keyring().rewrap(key).orElseThrow().wrappingKey()).isEqualTo(keyset.primary());
  }

  @Test
  void re_encryption_keeps_the_version_of_the_secret() {
    CredentialOwner owner = new CredentialOwner(ACME, ConnectorId.random());
    Credentials token = Credentials.of(Map.of("token", Secret.of("t0k3n")));
    TenantScope scope = TenantScope.of(ACME);
    SealedCredentials sealed =
        unitOfWork.within(scope, () -> vault().seal(owner, token, Destinations.NONE));
    clock.passes(Duration.ofDays(1));
    unitOfWork.within(scope, () -> keys.add(keyring().create(ACME, KeyVersion.FIRST.next())));

    SealedCredentials renewed =
        unitOfWork.within(scope, () -> keyring().reseal(owner, sealed)).orElseThrow();

    assertThat(CiphertextFormat.envelope(renewed.ciphertext()).secret())
        .isEqualTo(CiphertextFormat.envelope(sealed.ciphertext()).secret());
  }
}
