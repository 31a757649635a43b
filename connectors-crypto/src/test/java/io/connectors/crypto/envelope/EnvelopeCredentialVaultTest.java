package io.connectors.crypto.envelope;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.crypto.keyset.KeyEncryption;
import io.connectors.crypto.keyset.Keyset;
import io.connectors.crypto.keyset.LocalKeyEncryption;
import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.key.TenantKey;
import io.connectors.domain.key.WrappedKeyset;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.testkit.contract.CredentialVaultContract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Contract of the vault, and the behavior of tenant keys. */
class EnvelopeCredentialVaultTest extends CredentialVaultContract {

  private final Keyset keyset = Keyset.generate();
  private final KeyEncryption encryption = LocalKeyEncryption.of(() -> keyset);
  private final TenantStore store = new TenantStore();
  private final CredentialOwner owner = new CredentialOwner(ACME, ConnectorId.random());
  private final Credentials token = token("t0k3n");

  @Override
  protected CredentialVault vault() {
    return store.vault(encryption);
  }

  @Test
  void the_first_credentials_create_the_tenant_key() {
    vault().seal(owner, token, Destinations.NONE);
    List<TenantKey> keys = store.keysOf(ACME);

    vault().seal(owner, token, Destinations.NONE);

    assertThat(keys).hasSize(1);
    assertThat(store.keysOf(ACME)).isEqualTo(keys);
    assertThat(store.keysOf(GLOBEX)).isEmpty();
  }

  @Test
  void does_not_use_a_rolled_back_key() {
    CredentialVault vault = store.bareVault(encryption);
    assertThatThrownBy(
            () ->
                store.within(
                    ACME,
                    () -> {
                      // decrypted as well, to fill the cache
                      vault.open(owner, vault.seal(owner, token, Destinations.NONE));
                      throw new UnsupportedOperationException();
                    }))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(store.keysOf(ACME)).isEmpty();

    SealedCredentials sealed =
        store.within(ACME, () -> vault.seal(owner, token, Destinations.NONE));

    assertOpens(vault(), owner, sealed);
    assertThat(store.within(ACME, () -> vault.open(owner, sealed)).names()).contains("token");
  }

  @Test
  void another_replica_decrypts() {
    assertOpens(vault(), owner, vault().seal(owner, token, Destinations.NONE));
  }

  @Test
  void decrypts_many_rows_with_one_read_of_the_key() {
    CredentialVault vault = vault();
    List<SealedCredentials> rows =
        Stream.generate(() -> vault.seal(owner, token, Destinations.NONE)).limit(50).toList();
    store.looks.set(0);

    rows.forEach(row -> assertOpens(vault, owner, row));

    assertThat(store.looks).hasValue(1);
  }

  @Test
  void credentials_can_be_entered_again_after_a_lost_key() {
    SealedCredentials lost = vault().seal(owner, token, Destinations.NONE);
    store.damageKeysOf(ACME);

    SealedCredentials anew = vault().seal(owner, token, Destinations.NONE);

    assertThatThrownBy(() -> vault().open(owner, lost)).isInstanceOf(CredentialUnavailable.class);
    assertOpens(vault(), owner, anew);
    assertOpens(vault(), owner, vault().seal(owner, token, Destinations.NONE));
    assertThat(store.keysOf(ACME)).hasSize(2);
  }

  @Test
  void a_temporarily_unreadable_key_is_not_replaced() {
    vault().seal(owner, token, Destinations.NONE);
    KeyEncryption away =
        new KeyEncryption() {
          @Override
          public String primary() {
            return encryption.primary();
          }

          @Override
          public Set<String> keys() {
            return encryption.keys();
          }

          @Override
          public WrappedKeyset wrap(byte[] keyset, byte[] associatedData) {
            throw new CredentialUnavailable("away");
          }

          @Override
          public byte[] unwrap(WrappedKeyset wrapped, byte[] associatedData) {
            throw new CredentialUnavailable("away");
          }
        };

    assertThatThrownBy(() -> store.vault(away).seal(owner, token, Destinations.NONE))
        .isInstanceOf(CredentialUnavailable.class);
    assertThat(store.keysOf(ACME)).hasSize(1);
  }

  @Test
  void a_key_copied_to_another_tenant_does_not_decrypt() {
    vault().seal(owner, token, Destinations.NONE);
    TenantKey acmes = store.keysOf(ACME).get(0);

    assertThatThrownBy(
            () -> encryption.unwrap(acmes.wrapped(), AssociatedData.of(GLOBEX, acmes.version())))
        .isInstanceOf(CredentialUnavailable.class);
    assertThatThrownBy(
            () ->
                encryption.unwrap(acmes.wrapped(), AssociatedData.of(ACME, acmes.version().next())))
        .isInstanceOf(CredentialUnavailable.class);
  }

  @Test
  void no_replica_decrypts_for_a_deleted_tenant() {
    CredentialVault remembers = vault();
    SealedCredentials sealed = remembers.seal(owner, token, Destinations.NONE);
    assertOpens(remembers, owner, sealed);

    remembers.destroyKeys(ACME);

    assertThatThrownBy(() -> remembers.open(owner, sealed))
        .isInstanceOf(CredentialUnavailable.class);
    assertThatThrownBy(() -> vault().open(owner, sealed)).isInstanceOf(CredentialUnavailable.class);
  }

  @Test
  void a_cached_key_of_a_deleted_tenant_is_replaced() {
    CredentialVault remembers = vault();
    assertOpens(remembers, owner, remembers.seal(owner, token, Destinations.NONE));
    vault().destroyKeys(ACME);
    SealedCredentials anew = vault().seal(owner, token, Destinations.NONE);

    assertOpens(remembers, owner, anew);
    assertOpens(vault(), owner, remembers.seal(owner, token, Destinations.NONE));
  }

  @Test
  void the_size_of_a_ciphertext_reveals_little() {
    CredentialVault vault = vault();

    assertThat(List.of(1, 8, 64, 200))
        .extracting(
            length ->
                vault.seal(owner, token("x".repeat(length)), Destinations.NONE).ciphertext().length)
        .containsOnly(vault.seal(owner, token, Destinations.NONE).ciphertext().length);
  }

  @Test
  void does_not_decrypt_without_the_key_encryption_key() {
    SealedCredentials sealed = vault().seal(owner, token, Destinations.NONE);
    Keyset other = Keyset.generate();

    CredentialVault stranger = store.vault(LocalKeyEncryption.of(() -> other));

    assertThatThrownBy(() -> stranger.open(owner, sealed))
        .isInstanceOf(CredentialUnavailable.class);
    assertThatThrownBy(() -> stranger.seal(owner, token, Destinations.NONE))
        .isInstanceOf(CredentialUnavailable.class);
  }

  @Test
  void reports_an_unknown_format() {
    byte[] sealed = vault().seal(owner, token, Destinations.NONE).ciphertext();
    sealed[0] = 2;

    assertThatThrownBy(
            () ->
                vault().open(owner, SealedCredentials.of(sealed, token.names(), Destinations.NONE)))
        .isInstanceOf(CredentialUnavailable.class)
        .hasMessageContaining("format");
  }

  private static void assertOpens(
      CredentialVault vault, CredentialOwner owner, SealedCredentials sealed) {
    assertThat(vault.open(owner, sealed).names()).containsExactly("token");
  }

  private static Credentials token(String text) {
    return Credentials.of(Map.of("token", Secret.of(text)));
  }
}
