package io.connectors.crypto;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.testkit.contract.CredentialVaultContract;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds Tink's vault to the contract of its port, and to what is its own: keys and format. */
class TinkCredentialVaultTest extends CredentialVaultContract {

  private final CredentialOwner owner = new CredentialOwner(ACME, ConnectorId.random());
  private final Credentials token = Credentials.of(Map.of("token", Secret.of("t0k3n")));

  @Override
  protected CredentialVault vault() {
    return TinkCredentialVault.of(Keyset.generate());
  }

  @Test
  void the_same_keyset_opens_after_a_restart() {
    Keyset keyset = Keyset.generate();
    SealedCredentials sealed = TinkCredentialVault.of(keyset).seal(owner, token);

    CredentialVault restarted = TinkCredentialVault.of(Keyset.parse(keyset.toJson()));

    assertThat(restarted.open(owner, sealed).names()).containsExactly("token");
  }

  @Test
  void another_keyset_does_not_open() {
    SealedCredentials sealed = vault().seal(owner, token);

    CredentialVault other = TinkCredentialVault.of(Keyset.generate());

    assertThatThrownBy(() -> other.open(owner, sealed)).isInstanceOf(CredentialUnavailable.class);
  }

  @Test
  void what_an_older_key_sealed_opens_beside_a_newer_primary() throws GeneralSecurityException {
    KeysetHandle old = KeysetHandle.newBuilder().addEntry(newKey().makePrimary()).build();
    SealedCredentials sealed = vaultOf(old).seal(owner, token);

    CredentialVault rotated =
        vaultOf(KeysetHandle.newBuilder(old).addEntry(newKey().makePrimary()).build());

    assertThat(rotated.open(owner, sealed).names()).containsExactly("token");
    assertThatThrownBy(() -> vaultOf(old).open(owner, rotated.seal(owner, token)))
        .isInstanceOf(CredentialUnavailable.class);
  }

  @Test
  void a_sealed_value_begins_with_its_format_and_no_other_opens() {
    CredentialVault vault = vault();
    byte[] ciphertext = vault.seal(owner, token).ciphertext();
    assertThat(ciphertext).startsWith(1);

    ciphertext[0] = 2;

    assertThatThrownBy(() -> vault.open(owner, SealedCredentials.of(ciphertext, token.names())))
        .isInstanceOf(CredentialUnavailable.class)
        .hasMessageContaining("format");
  }

  private static KeysetHandle.Builder.Entry newKey() {
    return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
        .withRandomId();
  }

  private static CredentialVault vaultOf(KeysetHandle handle) throws GeneralSecurityException {
    return TinkCredentialVault.of(
        Keyset.parse(
            TinkJsonProtoKeysetFormat.serializeKeyset(
                handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())));
  }
}
