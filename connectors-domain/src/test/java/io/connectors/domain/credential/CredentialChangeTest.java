package io.connectors.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CredentialChangeTest {

  private static final Credentials STORED = credentials("username", "ada", "password", "old");

  @Test
  void a_field_with_a_value_is_replaced_and_others_stay() {
    Credentials after = giving("password", "new").applyTo(STORED);
    assertThat(textOf(after, "password")).isEqualTo("new");
    assertThat(textOf(after, "username")).isEqualTo("ada");
  }

  @Test
  void a_field_without_a_value_is_removed() {
    assertThat(removing("password").applyTo(STORED).names()).containsExactly("username");
  }

  @Test
  void no_change_keeps_all_fields() {
    assertThat(CredentialChange.none().applyTo(STORED).names())
        .containsExactly("username", "password");
  }

  @Test
  void all_fields_can_be_removed() {
    assertThat(CredentialChange.removeAll().applyTo(STORED).isEmpty()).isTrue();
  }

  @Test
  void an_empty_change_has_no_effect_and_the_removal_of_all_fields_has_one() {
    assertThat(CredentialChange.of(Map.of()).changes(List.of("password"))).isFalse();
    assertThat(CredentialChange.none().changes(List.of("password"))).isFalse();
    assertThat(CredentialChange.removeAll().changes(List.of("password"))).isTrue();
    assertThat(CredentialChange.removeAll().removesAll()).isTrue();
  }

  @Test
  void removing_a_field_that_is_not_stored_has_no_effect() {
    assertThat(removing("refresh_token").changes(STORED.names())).isFalse();
    assertThat(CredentialChange.removeAll().changes(List.of())).isFalse();
    assertThat(CredentialChange.none().changes(STORED.names())).isFalse();
  }

  @Test
  void removing_a_stored_field_or_setting_a_value_has_an_effect() {
    assertThat(removing("password").changes(STORED.names())).isTrue();
    assertThat(CredentialChange.removeAll().changes(STORED.names())).isTrue();
    assertThat(giving("password", "old").changes(STORED.names())).isTrue();
    assertThat(giving("password", "new").changes(List.of())).isTrue();
  }

  @Test
  void a_change_prints_no_secret() {
    assertThat(List.of(giving("password", "marker-4711")).toString()).doesNotContain("marker-4711");
    assertThat(giving("password", "marker-4711").fields().toString()).doesNotContain("marker-4711");
  }

  private static Credentials credentials(
      String first, String firstText, String second, String secondText) {
    Map<String, Secret> fields = new LinkedHashMap<>();
    fields.put(first, Secret.of(firstText));
    fields.put(second, Secret.of(secondText));
    return Credentials.of(fields);
  }

  private static CredentialChange giving(String field, String text) {
    return CredentialChange.of(Map.of(field, Optional.of(Secret.of(text))));
  }

  private static CredentialChange removing(String field) {
    return CredentialChange.of(Map.of(field, Optional.empty()));
  }

  private static String textOf(Credentials credentials, String field) {
    return Optional.ofNullable(credentials.fields().get(field)).orElseThrow().revealSecretText();
  }
}
