package io.connectors.crypto.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CredentialEncodingTest {

  @Test
  void encodes_names_and_texts() {
    var credentials = Credentials.of(Map.of("token", Secret.of("t0k3n")));

    assertThat(CredentialEncoding.encode(credentials))
        .isEqualTo(LengthPrefixedTexts.encode(List.of("token", "t0k3n")));
  }

  @Test
  void decodes_names_and_texts() {
    Credentials decoded =
        CredentialEncoding.decode(LengthPrefixedTexts.encode(List.of("token", "t0k3n")));

    assertThat(decoded.fields().get("token"))
        .extracting(Secret::revealSecretText)
        .isEqualTo("t0k3n");
  }

  @Test
  void rejects_a_duplicate_name() {
    assertRefused(List.of("token", "one", "token", "two"));
  }

  @Test
  void rejects_a_name_without_text() {
    assertRefused(List.of("username", "ada", "password"));
  }

  @Test
  void rejects_an_empty_list() {
    assertRefused(List.of());
  }

  private static void assertRefused(List<String> texts) {
    byte[] encoded = LengthPrefixedTexts.encode(texts);

    assertThatThrownBy(() -> CredentialEncoding.decode(encoded))
        .isInstanceOf(CredentialUnavailable.class)
        .hasMessageNotContainingAny("token", "one", "two", "ada");
  }
}
