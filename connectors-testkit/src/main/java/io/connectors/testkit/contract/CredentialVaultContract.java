package io.connectors.testkit.contract;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.shared.ConnectorId;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;

/**
 * Contract of a credential vault. An adapter's test extends it and provides the vault. A vault on a
 * key service is tested with a fake service that really encrypts.
 */
public abstract class CredentialVaultContract extends CiphertextContract {

  @Test
  void sealed_credentials_carry_their_destinations() {
    SealedCredentials sealed = vault.seal(owner, login, HOME);
    assertThat(sealed.destinations()).isEqualTo(HOME);
    assertThat(textsOf(vault.open(owner, sealed))).isEqualTo(textsOf(login));
  }

  @Test
  void opens_sealed_credentials() {
    Credentials opened = vault.open(owner, sealed());

    assertThat(textsOf(opened)).isEqualTo(textsOf(login));
  }

  @Test
  void opens_stored_credentials() {
    SealedCredentials sealed = sealed();

    var stored = SealedCredentials.of(sealed.ciphertext(), sealed.fields(), Destinations.NONE);

    assertThat(textsOf(vault.open(owner, stored))).isEqualTo(textsOf(login));
  }

  @Test
  void does_not_open_for_another_connector() {
    var neighbour = new CredentialOwner(ACME, ConnectorId.random());

    assertDoesNotOpen(neighbour, sealed());
  }

  @Test
  void does_not_open_for_another_tenant() {
    var stranger = new CredentialOwner(GLOBEX, owner.connector());

    assertDoesNotOpen(stranger, sealed());
  }

  @Test
  void sealing_twice_gives_different_ciphertexts() {
    assertThat(sealed().ciphertext()).isNotEqualTo(sealed().ciphertext());
  }

  @Test
  void keeps_the_order_of_fields() {
    var unsorted = Credentials.of(fields("b", "1", "a", "2", "c", "3"));

    Credentials opened = vault.open(owner, vault.seal(owner, unsorted, Destinations.NONE));

    assertThat(opened.names()).containsExactly("b", "a", "c");
  }

  @Test
  void sealed_credentials_name_their_fields() {
    assertThat(sealed().fields()).containsExactly("username", "password");
  }

  @Test
  void the_ciphertext_contains_no_plaintext() {
    byte[] ciphertext = sealed().ciphertext();

    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
      assertThat(latin1(ciphertext)).doesNotContain(latin1(PHRASE.getBytes(charset)));
      assertThat(latin1(ciphertext)).doesNotContain(latin1("username".getBytes(charset)));
    }
  }

  @Test
  void keeps_texts_of_any_script_and_length_exactly() {
    var varied =
        Credentials.of(
            fields("schlüssel", "pä§wörd 密码 🔑\n", "empty", "", "token", "é🔑".repeat(50_000)));

    Credentials opened = vault.open(owner, vault.seal(owner, varied, Destinations.NONE));

    assertThat(textsOf(opened)).isEqualTo(textsOf(varied));
  }

  @Test
  void rejects_sealing_without_credentials() {
    assertThatThrownBy(() -> vault.seal(owner, Credentials.NONE, Destinations.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_error_repeats_nothing_of_the_credentials() {
    var stranger = new CredentialOwner(GLOBEX, owner.connector());
    SealedCredentials sealed = sealed();

    Throwable refusal = catchThrowable(() -> vault.open(stranger, sealed));

    assertThat(refusal).isNotNull();
    assertThat(Throwables.getStackTrace(refusal)).doesNotContain(PHRASE);
  }

  @Test
  void forgetting_a_tenant_keeps_the_keys_of_others() {
    SealedCredentials sealed = sealed();

    vault.destroyKeys(GLOBEX);

    assertThat(textsOf(vault.open(owner, sealed))).isEqualTo(textsOf(login));
  }

  @Test
  void seals_again_for_a_forgotten_tenant() {
    sealed();

    vault.destroyKeys(ACME);

    assertThat(textsOf(vault.open(owner, sealed()))).isEqualTo(textsOf(login));
  }

  @Test
  void seals_and_opens_in_many_threads() {
    var opened =
        IntStream.range(0, 200).parallel().mapToObj(i -> textsOf(vault.open(owner, sealed())));

    assertThat(opened).hasSize(200).containsOnly(textsOf(login));
  }

  static Map<String, String> textsOf(Credentials credentials) {
    Map<String, String> texts = new LinkedHashMap<>();
    credentials.fields().forEach((name, secret) -> texts.put(name, secret.revealSecretText()));
    return texts;
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
