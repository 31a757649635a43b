package io.connectors.testkit.contract;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.key.KeyVersion;
import io.connectors.domain.key.TenantKey;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.key.TenantKeyring;
import io.connectors.domain.key.WrappedKeyset;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Contract of a tenant keyring. An adapter's test extends it and provides, for each test, an empty
 * key store, and the keyring and the vault over it.
 */
public abstract class TenantKeyringContract extends StoreContract {

  private static final Destinations HOME =
      new Destinations(Map.of("/base_url", "https://blog.example"));
  private static final KeyVersion SECOND = KeyVersion.FIRST.next();

  private final CredentialOwner owner = new CredentialOwner(ACME, ConnectorId.random());
  private final Credentials token = Credentials.of(Map.of("token", Secret.of("t0k3n")));

  /** The adapter under test. */
  protected abstract TenantKeyring keyring();

  /** A vault over the same keys without cached keys. */
  protected abstract CredentialVault vault();

  /** The store of the keys. */
  protected abstract TenantKeyRepository keys();

  @Test
  void a_created_key_needs_no_rewrapping_and_is_not_stored() {
    TenantKey created = keyring().create(ACME, SECOND);

    assertThat(created.tenant()).isEqualTo(ACME);
    assertThat(created.version()).isEqualTo(SECOND);
    assertThat(keyring().needsRewrapping(created)).isFalse();
    assertThat(stored(ACME)).isEmpty();
  }

  @Test
  void a_rewrapped_key_decrypts_the_same_credentials() {
    SealedCredentials sealed = seal();
    TenantKey key = stored(ACME).get(0);

    WrappedKeyset rewrapped = keyring().rewrap(key).orElseThrow();

    assertThat(rewrapped).isNotEqualTo(key.wrapped());
    assertThat(keyring().needsRewrapping(wrappedAs(rewrapped, key, ACME))).isFalse();
    in(ACME, () -> keys().rewrap(key, rewrapped));
    assertDecrypts(sealed);
  }

  @Test
  void a_damaged_key_is_not_rewrapped() {
    seal();
    TenantKey key = stored(ACME).get(0);

    assertThat(keyring().rewrap(wrappedAs(damaged(key.wrapped()), key, ACME))).isEmpty();
  }

  @Test
  void a_key_of_one_tenant_is_not_rewrapped_for_another() {
    seal();
    TenantKey key = stored(ACME).get(0);

    assertThat(keyring().rewrap(wrappedAs(key.wrapped(), key, GLOBEX))).isEmpty();
  }

  @Test
  void credentials_under_the_newest_key_are_not_re_encrypted() {
    SealedCredentials sealed = seal();

    assertThat(reseal(owner, sealed)).isEmpty();
    assertThat(keyring().needs(sealed, stored(ACME).get(0))).isTrue();
    assertThat(keyring().needs(sealed, keyring().create(ACME, SECOND))).isFalse();
  }

  @Test
  void credentials_under_an_older_key_are_re_encrypted_under_the_newest() {
    SealedCredentials sealed = seal();
    addNewerKey();

    SealedCredentials renewed = reseal(owner, sealed).orElseThrow();

    assertThat(keyring().needs(renewed, stored(ACME).get(1))).isTrue();
    assertThat(keyring().needs(renewed, stored(ACME).get(0))).isFalse();
    assertThat(renewed.fields()).isEqualTo(sealed.fields());
    assertThat(renewed.destinations()).isEqualTo(HOME);
    assertDecrypts(renewed);
    assertDecrypts(sealed);
  }

  @Test
  void re_encrypted_credentials_do_not_need_the_older_key() {
    SealedCredentials sealed = seal();
    addNewerKey();
    SealedCredentials renewed = reseal(owner, sealed).orElseThrow();

    in(ACME, () -> keys().remove(ACME, KeyVersion.FIRST));

    assertDecrypts(renewed);
    assertThatThrownBy(() -> in(ACME, () -> vault().open(owner, sealed)))
        .isInstanceOf(CredentialUnavailable.class);
  }

  @Test
  void damaged_credentials_are_not_re_encrypted() {
    SealedCredentials sealed = seal();
    addNewerKey();
    byte[] ciphertext = sealed.ciphertext();
    ciphertext[ciphertext.length - 1] ^= 1;
    SealedCredentials damaged =
        SealedCredentials.of(ciphertext, sealed.fields(), sealed.destinations());

    assertThatThrownBy(() -> reseal(owner, damaged)).isInstanceOf(CredentialUnavailable.class);
  }

  @Test
  void credentials_of_another_connector_or_tenant_are_not_re_encrypted() {
    SealedCredentials sealed = seal();
    addNewerKey();
    CredentialOwner neighbour = new CredentialOwner(ACME, ConnectorId.random());
    CredentialOwner stranger = new CredentialOwner(GLOBEX, owner.connector());
    in(GLOBEX, () -> keys().add(keyring().create(GLOBEX, SECOND)));

    assertThatThrownBy(() -> reseal(neighbour, sealed)).isInstanceOf(CredentialUnavailable.class);
    assertThatThrownBy(() -> reseal(stranger, sealed)).isInstanceOf(CredentialUnavailable.class);
  }

  private SealedCredentials seal() {
    return in(ACME, () -> vault().seal(owner, token, HOME));
  }

  private Optional<SealedCredentials> reseal(CredentialOwner of, SealedCredentials sealed) {
    return in(of.tenant(), () -> keyring().reseal(of, sealed));
  }

  private void addNewerKey() {
    in(ACME, () -> keys().add(keyring().create(ACME, SECOND)));
  }

  private List<TenantKey> stored(TenantId tenant) {
    return in(tenant, () -> keys().all(TenantScope.of(tenant)));
  }

  private void assertDecrypts(SealedCredentials sealed) {
    Credentials opened = in(ACME, () -> vault().open(owner, sealed));
    assertThat(CredentialVaultContract.textsOf(opened))
        .isEqualTo(CredentialVaultContract.textsOf(token));
  }

  private static WrappedKeyset damaged(WrappedKeyset wrapped) {
    byte[] bytes = wrapped.bytes();
    bytes[bytes.length - 1] ^= 1;
    return WrappedKeyset.of(wrapped.wrappingKey(), bytes);
  }

  private static TenantKey wrappedAs(WrappedKeyset wrapped, TenantKey key, TenantId tenant) {
    return new TenantKey(tenant, key.version(), wrapped, key.createdAt());
  }
}
