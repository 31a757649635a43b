package io.connectors.crypto.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of credentials before they are encrypted, and after they were decrypted. */
class CredentialEncodingTest {

  @Test
  void fields_are_their_name_and_their_text() {
    var credentials = Credentials.of(Map.of("token", Secret.of("t0k3n")));

    assertThat(CredentialEncoding.encode(credentials))
        .isEqualTo(LengthPrefixedTexts.encode(List.of("token", "t0k3n")));
  }

  @Test
  void a_decoded_field_has_its_text() {
    Credentials decoded =
        CredentialEncoding.decode(LengthPrefixedTexts.encode(List.of("token", "t0k3n")));

    assertThat(decoded.fields().get("token"))
        .extracting(Secret::revealSecretText)
        .isEqualTo("t0k3n");
  }

  @Test
  void a_name_that_stands_twice_is_refused() {
    assertRefused(List.of("token", "one", "token", "two"));
  }

  @Test
  void a_name_without_a_text_is_refused() {
    assertRefused(List.of("username", "ada", "password"));
  }

  @Test
  void no_fields_at_all_are_refused() {
    assertRefused(List.of());
  }

  private static void assertRefused(List<String> texts) {
    byte[] encoded = LengthPrefixedTexts.encode(texts);

    assertThatThrownBy(() -> CredentialEncoding.decode(encoded))
        .isInstanceOf(CredentialUnavailable.class)
        .hasMessageNotContainingAny("token", "one", "two", "ada");
  }
}
