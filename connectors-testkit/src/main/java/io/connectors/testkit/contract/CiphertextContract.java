package io.connectors.testkit.contract;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.ConnectorId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contract of a vault, part: detected changes of a ciphertext. */
abstract class CiphertextContract {

  static final Destinations HOME = new Destinations(Map.of("/base_url", "https://blog.example"));
  static final String PHRASE = "correct horse battery staple";

  final CredentialOwner owner = new CredentialOwner(ACME, ConnectorId.random());
  final Credentials login = Credentials.of(fields("username", "ada", "password", PHRASE));

  CredentialVault vault;

  /** The vault under test; each call may return another instance. */
  protected abstract CredentialVault vault();

  @BeforeEach
  void askForTheVault() {
    vault = vault();
  }

  @Test
  void a_ciphertext_does_not_open_for_another_destination() {
    byte[] ciphertext = vault.seal(owner, login, HOME).ciphertext();
    for (Destinations other :
        List.of(
            Destinations.NONE,
            new Destinations(Map.of("/base_url", "https://evil.example")),
            new Destinations(Map.of("/base_url", "https://blog.example", "/proxy", "")),
            new Destinations(Map.of("/base_urlhttps://", "blog.example")))) {
      assertDoesNotOpen(owner, SealedCredentials.of(ciphertext, login.names(), other));
    }
  }

  @Test
  void a_ciphertext_with_a_flipped_bit_does_not_open() {
    byte[] ciphertext = sealed().ciphertext();

    for (int bit = 0; bit < ciphertext.length * Byte.SIZE; bit++) {
      byte[] flipped = ciphertext.clone();
      flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
      assertDoesNotOpen(owner, SealedCredentials.of(flipped, login.names(), Destinations.NONE));
    }
  }

  @Test
  void a_truncated_ciphertext_does_not_open() {
    byte[] ciphertext = sealed().ciphertext();

    for (int length = 1; length < ciphertext.length; length++) {
      byte[] cut = Arrays.copyOf(ciphertext, length);
      assertDoesNotOpen(owner, SealedCredentials.of(cut, login.names(), Destinations.NONE));
    }
  }

  @Test
  void an_extended_ciphertext_does_not_open() {
    byte[] ciphertext = sealed().ciphertext();

    byte[] longer = Arrays.copyOf(ciphertext, ciphertext.length + 1);

    assertDoesNotOpen(owner, SealedCredentials.of(longer, login.names(), Destinations.NONE));
  }

  @Test
  void arbitrary_bytes_do_not_open() {
    byte[] plain = PHRASE.getBytes(StandardCharsets.UTF_8);

    assertDoesNotOpen(owner, SealedCredentials.of(plain, login.names(), Destinations.NONE));
  }

  SealedCredentials sealed() {
    return vault.seal(owner, login, Destinations.NONE);
  }

  void assertDoesNotOpen(CredentialOwner owner, SealedCredentials sealed) {
    assertThatThrownBy(() -> vault.open(owner, sealed)).isInstanceOf(CredentialUnavailable.class);
  }

  static Map<String, Secret> fields(String... namesAndTexts) {
    Map<String, Secret> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      fields.put(namesAndTexts[i], Secret.of(namesAndTexts[i + 1]));
    }
    return fields;
  }
}
