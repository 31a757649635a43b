package io.connectors.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "acme", "acme-2", "a-", "a--b"})
  void a_tenant_id_is_lower_case_letters_digits_and_hyphens(String value) {
    assertThat(new TenantId(value)).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-acme", "Acme", "ac me", "acme\n", "ac_me", "ac.me", "äcme", "acme\u0000"})
  void rejects_any_other_text_without_repeating_it(String value) {
    assertThatThrownBy(() -> new TenantId(value))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(ConnectorsException.Kind.INVALID);
              assertThat(refusal.violations()).isEmpty();
            })
        .hasMessage(
            "A tenant id is 1 to 63 lower-case letters, digits and hyphens, the first no hyphen.");
  }

  @Test
  void a_tenant_id_has_at_most_63_characters() {
    assertThat(new TenantId("a".repeat(63)).value()).hasSize(63);
    assertThatThrownBy(() -> new TenantId("a".repeat(64))).isInstanceOf(InvalidRequest.class);
  }
}
