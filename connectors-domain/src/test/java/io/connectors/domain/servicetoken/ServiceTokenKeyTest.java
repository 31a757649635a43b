package io.connectors.domain.servicetoken;

import static io.connectors.domain.Examples.ACME;
import static io.connectors.domain.Examples.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test: a service token key is random, never printed, and has a check sum. */
class ServiceTokenKeyTest {

  /** A key that was never issued; another program computed its check sum. */
  private static final String KNOWN = "cnt_acme_" + "A".repeat(43) + "564e1bcc";

  @Test
  void keys_are_unique() {
    assertThat(
            Stream.generate(() -> ServiceTokenKey.random(ACME))
                .limit(1_000)
                .map(ServiceTokenKey::revealToCreator)
                .collect(Collectors.toSet()))
        .hasSize(1_000)
        .allSatisfy(text -> assertThat(text).matches("cnt_acme_[A-Za-z0-9_-]{43}[0-9a-f]{8}"));
  }

  @Test
  void a_parsed_key_has_the_same_tenant_and_hash() {
    for (TenantId tenant : new TenantId[] {ACME, GLOBEX, new TenantId("a-b-" + "c".repeat(59))}) {
      ServiceTokenKey key = ServiceTokenKey.random(tenant);

      ServiceTokenKey parsed = ServiceTokenKey.parse(key.revealToCreator()).orElseThrow();

      assertThat(parsed.tenant()).isEqualTo(tenant);
      assertThat(parsed.hash()).isEqualTo(key.hash());
    }
  }

  @Test
  void the_hash_is_the_sha_256_of_the_whole_text() throws NoSuchAlgorithmException {
    ServiceTokenKey key = ServiceTokenKey.random(ACME);
    byte[] text = key.revealToCreator().getBytes(StandardCharsets.UTF_8);

    assertThat(key.hash().digits())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
  }

  @Test
  void the_check_sum_is_a_standard_crc_32() {
    assertThat(ServiceTokenKey.parse(KNOWN)).isPresent();
  }

  @Test
  void rejects_a_key_with_one_changed_character() {
    String text = ServiceTokenKey.random(ACME).revealToCreator();
    for (int i = 0; i < text.length(); i++) {
      char other = text.charAt(i) == 'a' ? 'b' : 'a';
      assertThat(ServiceTokenKey.parse(text.substring(0, i) + other + text.substring(i + 1)))
          .as("character %s", i)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "cnt_",
        "cnt_acme_",
        "header.claims.signature",
        "cnt_Acme_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA564e1bcc",
        "cnt_acme_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA564E1BCC",
        " cnt_acme_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA564e1bcc"
      })
  void rejects_text_of_another_form(String text) {
    assertThat(ServiceTokenKey.parse(text)).isEmpty();
  }

  @Test
  void a_key_is_printed_as_redacted() {
    assertThat(ServiceTokenKey.random(ACME)).hasToString("[redacted]");
  }
}
