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
 * Contract: what every vault keeps to. An adapter's test extends it and says which vault it is
 * about; one that talks to a key service gives it a stand-in that really encrypts.
 */
public abstract class CredentialVaultContract extends CiphertextContract {

  @Test
  void what_was_sealed_carries_its_destinations_and_opens_with_them() {
    SealedCredentials sealed = vault.seal(owner, login, HOME);
    assertThat(sealed.destinations()).isEqualTo(HOME);
    assertThat(textsOf(vault.open(owner, sealed))).isEqualTo(textsOf(login));
  }

  @Test
  void opens_what_it_sealed() {
    Credentials opened = vault.open(owner, sealed());

    assertThat(textsOf(opened)).isEqualTo(textsOf(login));
  }

  @Test
  void opens_what_has_been_to_a_store_and_back() {
    SealedCredentials sealed = sealed();

    var stored = SealedCredentials.of(sealed.ciphertext(), sealed.fields(), Destinations.NONE);

    assertThat(textsOf(vault.open(owner, stored))).isEqualTo(textsOf(login));
  }

  @Test
  void what_was_sealed_for_one_connector_does_not_open_for_another() {
    var neighbour = new CredentialOwner(ACME, ConnectorId.random());

    assertDoesNotOpen(neighbour, sealed());
  }

  @Test
  void what_was_sealed_for_one_tenant_does_not_open_for_another() {
    var stranger = new CredentialOwner(GLOBEX, owner.connector());

    assertDoesNotOpen(stranger, sealed());
  }

  @Test
  void sealing_the_same_twice_gives_two_ciphertexts() {
    assertThat(sealed().ciphertext()).isNotEqualTo(sealed().ciphertext());
  }

  @Test
  void fields_come_back_in_the_order_they_were_given() {
    var unsorted = Credentials.of(fields("b", "1", "a", "2", "c", "3"));

    Credentials opened = vault.open(owner, vault.seal(owner, unsorted, Destinations.NONE));

    assertThat(opened.names()).containsExactly("b", "a", "c");
  }

  @Test
  void the_sealed_value_names_its_fields() {
    assertThat(sealed().fields()).containsExactly("username", "password");
  }

  @Test
  void the_ciphertext_holds_nothing_of_the_plaintext() {
    byte[] ciphertext = sealed().ciphertext();

    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
      assertThat(latin1(ciphertext)).doesNotContain(latin1(PHRASE.getBytes(charset)));
      assertThat(latin1(ciphertext)).doesNotContain(latin1("username".getBytes(charset)));
    }
  }

  @Test
  void texts_of_any_script_and_length_come_back_to_the_letter() {
    var varied =
        Credentials.of(
            fields("schlüssel", "pä§wörd 密码 🔑\n", "empty", "", "token", "é🔑".repeat(50_000)));

    Credentials opened = vault.open(owner, vault.seal(owner, varied, Destinations.NONE));

    assertThat(textsOf(opened)).isEqualTo(textsOf(varied));
  }

  @Test
  void having_no_credentials_is_not_something_to_seal() {
    assertThatThrownBy(() -> vault.seal(owner, Credentials.NONE, Destinations.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_refusal_repeats_nothing_of_what_is_sealed() {
    var stranger = new CredentialOwner(GLOBEX, owner.connector());
    SealedCredentials sealed = sealed();

    Throwable refusal = catchThrowable(() -> vault.open(stranger, sealed));

    assertThat(refusal).isNotNull();
    assertThat(Throwables.getStackTrace(refusal)).doesNotContain(PHRASE);
  }

  @Test
  void to_forget_a_tenant_takes_nothing_from_another() {
    SealedCredentials sealed = sealed();

    vault.forget(GLOBEX);

    assertThat(textsOf(vault.open(owner, sealed))).isEqualTo(textsOf(login));
  }

  @Test
  void for_a_tenant_that_was_forgotten_it_seals_again() {
    sealed();

    vault.forget(ACME);

    assertThat(textsOf(vault.open(owner, sealed()))).isEqualTo(textsOf(login));
  }

  @Test
  void many_threads_may_seal_and_open_at_once() {
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
