package io.connectors.crypto.envelope;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.connectors.crypto.keyset.Keyset;
import io.connectors.crypto.keyset.LocalKeyEncryption;
import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.ConnectorId;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealedFormatFuzzTest {

  private static final Keyset KEYSET = Keyset.generate();
  private static final CredentialVault VAULT =
      new TenantStore().vault(LocalKeyEncryption.of(() -> KEYSET));
  private static final CredentialOwner OWNER = new CredentialOwner(ACME, ConnectorId.random());
  private static final Credentials TOKEN = Credentials.of(Map.of("token", Secret.of("t0k3n")));
  private static final byte[] ENVELOPE = VAULT.seal(OWNER, TOKEN, Destinations.NONE).ciphertext();

  @FuzzTest(maxDuration = "2m")
  void arbitrary_bytes_do_not_decrypt(byte[] bytes) {
    if (bytes.length > 0) {
      doesNotOpen(bytes);
    }
  }

  @FuzzTest(maxDuration = "2m")
  void changed_ciphertexts_do_not_decrypt(FuzzedDataProvider choices) {
    byte[] changed = Arrays.copyOf(ENVELOPE, choices.consumeInt(1, ENVELOPE.length + 4));
    int changes = choices.consumeInt(0, 4);
    for (int change = 0; change < changes; change++) {
      changed[choices.consumeInt(0, changed.length - 1)] ^= choices.consumeByte();
    }
    if (!Arrays.equals(changed, ENVELOPE)) {
      doesNotOpen(changed);
    }
  }

  /** Ensures that the other tests can fail. */
  @Test
  void the_unchanged_ciphertext_decrypts() {
    assertThat(ENVELOPE).startsWith(CiphertextFormat.ENVELOPE);
    SealedCredentials sealed = SealedCredentials.of(ENVELOPE, TOKEN.names(), Destinations.NONE);
    assertThat(VAULT.open(OWNER, sealed).names()).containsExactly("token");
  }

  private static void doesNotOpen(byte[] bytes) {
    SealedCredentials sealed = SealedCredentials.of(bytes, TOKEN.names(), Destinations.NONE);
    assertThatThrownBy(() -> VAULT.open(OWNER, sealed)).isInstanceOf(CredentialUnavailable.class);
  }
}
