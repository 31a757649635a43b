package io.connectors.crypto;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.ConnectorId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A sealed value opens as it was sealed, or it is unavailable; nothing else comes of it. */
class SealedFormatFuzzTest {

  private static final CredentialVault VAULT = TinkCredentialVault.of(Keyset.generate());
  private static final CredentialOwner OWNER = new CredentialOwner(ACME, ConnectorId.random());
  private static final List<String> NAMES = List.of("token");
  private static final byte[] SEALED =
      VAULT.seal(OWNER, Credentials.of(Map.of("token", Secret.of("t0k3n")))).ciphertext();

  @FuzzTest(maxDuration = "2m")
  void bytes_that_nobody_sealed_do_not_open(byte[] bytes) {
    if (bytes.length > 0) {
      doesNotOpen(bytes);
    }
  }

  @FuzzTest(maxDuration = "2m")
  void a_sealed_value_that_was_changed_does_not_open(FuzzedDataProvider choices) {
    byte[] changed = Arrays.copyOf(SEALED, choices.consumeInt(1, SEALED.length + 4));
    int changes = choices.consumeInt(0, 4);
    for (int change = 0; change < changes; change++) {
      changed[choices.consumeInt(0, changed.length - 1)] ^= choices.consumeByte();
    }
    if (!Arrays.equals(changed, SEALED)) {
      doesNotOpen(changed);
    }
  }

  private static void doesNotOpen(byte[] bytes) {
    SealedCredentials sealed = SealedCredentials.of(bytes, NAMES);
    assertThatThrownBy(() -> VAULT.open(OWNER, sealed)).isInstanceOf(CredentialUnavailable.class);
  }
}
