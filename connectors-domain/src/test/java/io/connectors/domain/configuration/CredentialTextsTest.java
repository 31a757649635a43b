package io.connectors.domain.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A credential that is not text could never be entered. */
class CredentialTextsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'properties': {'pin': {'type': 'integer'}}} | /properties/pin/type",
        "{'properties': {'pin': {'type': 'number'}}} | /properties/pin/type",
        "{'properties': {'pin': {'type': 'boolean'}}} | /properties/pin/type",
        "{'properties': {'pin': {'type': 'object'}}} | /properties/pin/type",
        "{'properties': {'pin': {'type': 'array'}}} | /properties/pin/type",
        "{'properties': {'pin': {'type': 'null'}}} | /properties/pin/type",
        "{'properties': {'pin': {'type': ['string', 'integer']}}} | /properties/pin/type",
        "{'properties': {'pin': {'type': ['integer', 'null']}}} | /properties/pin/type",
        "{'properties': {'pin': {'const': 1234}}} | /properties/pin/const",
        "{'properties': {'pin': {'enum': ['a', 1]}}} | /properties/pin/enum",
        "{'properties': {'pin': {'minimum': 1000}}} | /properties/pin/minimum",
        "{'properties': {'pin': {'properties': {'a': {}}}}} | /properties/pin/properties",
        "{'properties': {'pin': {'items': {}}}} | /properties/pin/items",
        "{'properties': {'pin': {'anyOf': [{'type': 'string'}, {'type': 'integer'}]}}}"
            + " | /properties/pin/anyOf/1/type",
        "{'properties': {'pin': {'$ref': '#/definitions/n'}}, 'definitions': {'n': {'type':"
            + " 'integer'}}} | /definitions/n/type",
        "{'oneOf': [{'properties': {'pin': {'type': 'integer'}}}]} | /oneOf/0/properties/pin/type",
        "{'properties': {'pin': {'type': 'string'}}, 'required': ['pin', 'pim']} | /required/1",
        "{'properties': {'pin': {}}, 'anyOf': [{'required': ['pim']}]} | /anyOf/0/required/0",
      })
  void rejects_a_credential_that_cannot_be_text_at_its_place(String schema, String place) {
    assertThat(CatalogSchemas.validateCredentials(schema(schema)).violations())
        .extracting(violation -> violation.pointer().value())
        .containsExactly(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'properties': {'pin': true}}",
        "{'properties': {'pin': {'title': 'PIN'}}}",
        "{'properties': {'pin': {'type': ['string', 'null']}}}",
        "{'properties': {'pin': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}}}",
        "{'properties': {'pin': {'enum': ['a', 'b', null]}}}",
        "{'properties': {'pin': {'const': 'a'}}, 'required': ['pin']}",
        "{'oneOf': [{'properties': {'pin': {}}, 'required': ['pin']}, {'properties': {'pin': false}}]}",
      })
  void accepts_every_way_to_describe_a_text(String schema) {
    assertThat(CatalogSchemas.validateCredentials(schema(schema)).violations()).isEmpty();
  }

  private static ConfigSchema schema(String text) {
    return new ConfigSchema(Json.object(text));
  }
}
