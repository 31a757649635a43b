package io.connectors.domain.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of secret mark works in the credentials and is rejected in the settings. */
class SecretMarksTest {

  private static final List<String> WAYS =
      List.of("'x-secret': true", "'writeOnly': true", "'format': 'password'");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'properties': {'key': {'type': 'string', M}}}",
        "{'properties': {'key': {'$ref': '#/definitions/k'}}, 'definitions': {'k': {M}}}",
        "{'properties': {'key': {'$ref': '#/definitions/k', M}}, 'definitions': {'k': {}}}",
        "{'properties': {'key': {'allOf': [{'type': 'string'}, {M}]}}}",
        "{'properties': {'key': {'anyOf': [{'maxLength': 3}, {M}]}}}",
        "{'oneOf': [{'properties': {'user': {}}}, {'properties': {'key': {M}}}]}",
        "{'allOf': [{'$ref': '#/definitions/a'}], 'definitions': {'a': {'properties': {'key': {M}}}}}",
        "{'properties': {'key': {}}, 'if': {}, 'then': {'properties': {'key': {M}}}}",
        "{'properties': {'key': {}}, 'dependencies': {'a': {'properties': {'key': {M}}}}}",
      })
  void every_kind_of_mark_at_every_place_makes_a_field_secret(String schema) {
    for (String way : WAYS) {
      ConfigSchema marked = schema(schema, way);
      assertThat(CatalogSchemas.validateCredentials(marked).violations()).as(way).isEmpty();
      assertThat(marked.fields()).contains("key");
      assertThat(marked.isSecret("key")).as(way).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{M} | ``",
        "{'not': {'properties': {'key': {M}}}} | /not/properties/key",
        "{'additionalProperties': {M}} | /additionalProperties",
        "{'patternProperties': {'key': {M}}} | /patternProperties/key",
        "{'definitions': {'k': {M}}} | /definitions/k",
        "{'propertys': {'key': {M}}} | /propertys/key",
        "{'properties': {'key': {'not': {M}}}} | /properties/key/not",
      })
  void rejects_a_secret_mark_without_effect_at_its_place(String schema, String place) {
    for (String way : WAYS) {
      assertThat(placesRefused(CatalogSchemas.validateCredentials(schema(schema, way))))
          .as(way)
          .containsExactly(place + "/" + keyword(way));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'properties': {'key': {M}}} | /properties/key",
        "{'properties': {'a': {'properties': {'key': {M}}}}} | /properties/a/properties/key",
        "{'properties': {'a': {'items': {M}}}} | /properties/a/items",
        "{'oneOf': [{'properties': {'key': {M}}}]} | /oneOf/0/properties/key",
        "{'definitions': {'key': {M}}} | /definitions/key",
        "{'additionalProperties': {M}} | /additionalProperties",
        "{'else': {'properties': {'key': {M}}}} | /else/properties/key",
      })
  void rejects_a_secret_mark_in_settings(String schema, String place) {
    for (String way : WAYS) {
      assertThat(placesRefused(CatalogSchemas.validateSettings(schema(schema, way))))
          .as(way)
          .containsExactly(place + "/" + keyword(way));
    }
  }

  @Test
  void a_mark_is_true_or_false() {
    ConfigSchema schema = schema("{'properties': {'a': {M}}}", "'x-secret': 'yes'");
    assertThat(placesRefused(CatalogSchemas.validateCredentials(schema)))
        .containsExactly("/properties/a/x-secret");
    assertThat(placesRefused(CatalogSchemas.validateSettings(schema)))
        .containsExactly("/properties/a/x-secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'properties': {'key': {'x-secret': false, 'format': 'uri'}}}",
        "{'properties': {'x-secret': {}, 'writeOnly': {}, 'format': {}}}",
        "{'properties': {'key': {'examples': [{'x-secret': true}]}}}",
      })
  void a_false_mark_or_a_value_does_not_mark(String schema) {
    ConfigSchema unmarked = schema(schema, "");
    assertThat(CatalogSchemas.validateSettings(unmarked).violations()).isEmpty();
    assertThat(CatalogSchemas.validateCredentials(unmarked).violations()).isEmpty();
    assertThat(unmarked.fields()).noneMatch(unmarked::isSecret);
  }

  private static List<String> placesRefused(ValidationReport report) {
    return report.violations().stream().map(found -> found.pointer().value()).toList();
  }

  private static String keyword(String way) {
    return way.substring(1, way.indexOf('\'', 1));
  }

  private static ConfigSchema schema(String text, String way) {
    return new ConfigSchema(Json.object(text.replace("M}", way + "}")));
  }
}
