package io.connectors.domain.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.Json;
import io.connectors.domain.shared.violation.EnglishReasons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret among the settings would be shown to everyone. */
class SecretNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "Password",
        "db_password",
        "passphrase",
        "pwd",
        "token",
        "accessToken",
        "bearer-token",
        "secret",
        "client_secret",
        "clientSecret",
        "api_key",
        "apiKey",
        "APIKEY",
        "private_key",
        "secret_access_key",
        "ssh-key",
        "credentials",
        "password2",
      })
  void a_setting_with_a_secret_looking_name_is_reported(String name) {
    assertThat(suspected("{'properties': {'%s': {'type': 'string'}}}".formatted(name)))
        .containsExactly("/properties/" + name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "max_tokens",
        "token_url",
        "password_policy",
        "public_key",
        "primary_key",
        "key",
        "secretary",
        "base_url",
      })
  void other_names_are_not_reported(String name) {
    assertThat(suspected("{'properties': {'%s': {'type': 'string'}}}".formatted(name))).isEmpty();
  }

  @Test
  void branches_lists_and_references_are_searched() {
    assertThat(suspected("{'oneOf': [{'properties': {'token': {}}}]}"))
        .containsExactly("/oneOf/0/properties/token");
    assertThat(suspected("{'properties': {'a': {'items': {'properties': {'token': {}}}}}}"))
        .containsExactly("/properties/a/items/properties/token");
    assertThat(
            suspected(
                "{'properties': {'a': {'$ref': '#/$defs/a'}}, '$defs': {'a': {'properties':"
                    + " {'token': {}}}}}"))
        .containsExactly("/$defs/a/properties/token");
  }

  @Test
  void a_number_or_a_boolean_is_not_reported() {
    assertThat(suspected("{'properties': {'use_token': {'type': 'boolean'}}}")).isEmpty();
    assertThat(suspected("{'properties': {'api_key': {'type': 'integer'}}}")).isEmpty();
  }

  @Test
  void a_credential_with_a_secret_looking_name_is_reported_unless_marked() {
    ConfigSchema schema =
        new ConfigSchema(
            Json.object(
                "{'properties': {'user': {}, 'password': {}, 'token': {'x-secret': true}}}"));
    assertThat(CatalogSchemas.suspectCredentials(schema).violations())
        .extracting(violation -> EnglishReasons.of(violation))
        .containsExactly("/properties/password looks secret and is not marked: add x-secret");
  }

  private static Iterable<String> suspected(String schema) {
    return CatalogSchemas.suspectSettings(new ConfigSchema(Json.object(schema)))
        .violations()
        .stream()
        .map(violation -> violation.pointer().value())
        .toList();
  }
}
