package io.connectors.domain.connector;

import static io.connectors.domain.Examples.WORDPRESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.violation.EnglishReasons;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialRulesTest {

  private static final List<String> NOTHING_STORED = List.of();

  @Test
  void accepts_known_fields_with_a_text() {
    assertThat(wrongWith(giving("password", "hunter2"))).isEmpty();
  }

  @Test
  void rejects_a_field_that_the_type_does_not_have() {
    assertThat(wrongWith(giving("pasword", "hunter2")))
        .containsExactly("/pasword is not a known field");
    assertThat(wrongWith(removing("pasword"))).containsExactly("/pasword is not a known field");
  }

  @Test
  void a_stored_field_unknown_to_the_type_can_only_be_removed() {
    List<String> stored = List.of("token");
    assertThat(wrongWith(removing("token"), stored)).isEmpty();
    assertThat(wrongWith(giving("token", "x"), stored))
        .containsExactly("/token is not a known field");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void rejects_a_blank_field(String blank) {
    assertThat(wrongWith(giving("password", blank))).containsExactly("/password must not be blank");
  }

  @Test
  void a_removed_field_is_not_blank() {
    assertThat(wrongWith(removing("password"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"***", "••••••••", "●●●", "[redacted]", "[REDACTED]"})
  void rejects_a_mask_in_every_field(String mask) {
    assertThat(wrongWith(giving("password", mask)))
        .containsExactly("/password looks like a mask: give the value itself");
    assertThat(wrongWith(giving("username", mask))).hasSize(1);
  }

  @Test
  void reports_every_invalid_field_in_order() {
    Map<String, Optional<Secret>> fields = new LinkedHashMap<>();
    fields.put("username", Optional.of(Secret.of("")));
    fields.put("password", Optional.of(Secret.of("***")));
    fields.put("pin", Optional.of(Secret.of("1234")));
    assertThat(wrongWith(CredentialChange.of(fields)))
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .containsExactly("/username", "/password", "/pin");
  }

  @Test
  void violations_never_contain_the_value() {
    assertThat(wrongWith(giving("pin", "marker-4711")).toString()).doesNotContain("marker-4711");
  }

  private static CredentialChange giving(String field, String text) {
    return CredentialChange.of(Map.of(field, Optional.of(Secret.of(text))));
  }

  private static CredentialChange removing(String field) {
    return CredentialChange.of(Map.of(field, Optional.empty()));
  }

  private static List<String> wrongWith(CredentialChange change) {
    return wrongWith(change, NOTHING_STORED);
  }

  private static List<String> wrongWith(CredentialChange change, List<String> stored) {
    return CredentialRules.validateGiven(WORDPRESS.authSchema(), stored, change)
        .violations()
        .stream()
        .map(violation -> EnglishReasons.of(violation))
        .toList();
  }
}
