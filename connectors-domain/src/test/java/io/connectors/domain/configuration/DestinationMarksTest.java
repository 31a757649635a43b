package io.connectors.domain.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.Json;
import io.connectors.domain.shared.violation.EnglishReasons;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mark without effect would leave a stored secret unprotected. */
class DestinationMarksTest {

  private static final String MARK = "'x-credential-destination': true";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{M} | ``",
        "{'properties': {'url': {'type': 'string', M}}} | /url",
        "{'properties': {'hosts': {'type': 'array', M}}} | /hosts",
        "{'properties': {'hosts': {'items': {M}}}} | /hosts/*",
        "{'properties': {'hosts': {'items': [{}, {M}]}}} | /hosts/1",
        "{'properties': {'hosts': {'items': [], 'additionalItems': {M}}}} | /hosts/*",
        "{'properties': {'hosts': {'contains': {M}}}} | /hosts/*",
        "{'properties': {'hosts': {'items': {'properties': {'url': {M}}}}}} | /hosts/*/url",
        "{'properties': {'port': {'type': 'integer', M}}} | /port",
        "{'properties': {'proxied': {'type': 'boolean', M}}} | /proxied",
        "{'properties': {'server': {'type': 'object', M}}} | /server",
        "{'properties': {'a': {'properties': {'b/c': {M}}}}} | /a/b~1c",
        "{'oneOf': [{}, {'properties': {'jump_host': {M}}}]} | /jump_host",
        "{'properties': {'t': {'oneOf': [{'properties': {'h': {M}}}]}}} | /t/h",
        "{'anyOf': [{'properties': {'url': {M}}}]} | /url",
        "{'allOf': [{'allOf': [{'properties': {'url': {M}}}]}]} | /url",
        "{'if': {'properties': {'url': {M}}}} | /url",
        "{'if': {}, 'then': {'properties': {'url': {M}}}} | /url",
        "{'if': {}, 'else': {'properties': {'url': {M}}}} | /url",
        "{'dependencies': {'a': {'properties': {'url': {M}}}}} | /url",
        "{'additionalProperties': {M}} | /*",
        "{'patternProperties': {'_url$': {M}}} | /*",
        "{'properties': {'u': {'$ref': '#/definitions/h'}}, 'definitions': {'h': {M}}} | /u",
        "{'properties': {'u': {'$ref': '#/$defs/h'}}, '$defs': {'h': {M}}} | /u",
        "{'properties': {'u': {'$ref': '#/definitions/h', M}}, 'definitions': {'h': {}}} | /u",
        "{'properties': {'u': {'$ref': '#/$defs/a%20b'}}, '$defs': {'a b': {M}}} | /u",
        "{'properties': {'u': {'$ref': '#/allOf/0'}}, 'allOf': [{'title': 'x', M}]} | ``",
        "{'properties': {'x-credential-destination': {M}}} | /x-credential-destination",
      })
  void a_destination_mark_works_at_every_place_and_for_every_type(String schema, String place) {
    ConfigSchema marked = schema(schema);
    assertThat(CatalogSchemas.validateSettings(marked).violations()).isEmpty();
    assertThat(marked.credentialDestinations()).extracting(found -> found.value()).contains(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'not': {'properties': {'url': {M}}}} | /not/properties/url",
        "{'propertyNames': {M}} | /propertyNames",
        "{'definitions': {'host': {M}}} | /definitions/host",
        "{'$defs': {'host': {M}}} | /$defs/host",
        "{'dependentSchemas': {'a': {'properties': {'url': {M}}}}}"
            + " | /dependentSchemas/a/properties/url",
        "{'propertys': {'url': {M}}} | /propertys/url",
        "{'properties': {'l': {'prefixItems': [{M}]}}} | /properties/l/prefixItems/0",
        "{'unevaluatedProperties': {M}} | /unevaluatedProperties",
        "{'properties': {'u': {'$ref': 'other.json'}}, 'definitions': {'h': {M}}} | /definitions/h",
        "{'properties': {'a': {'$ref': '#/definitions/n'}}, 'definitions': {'n': {'properties':"
            + " {'n': {'$ref': '#/definitions/n'}, 'h': {M}}}}} | /definitions/n/properties/h",
      })
  void rejects_a_destination_mark_without_effect_at_its_place(String schema, String place) {
    assertThat(CatalogSchemas.validateSettings(schema(schema)).violations())
        .extracting(violation -> violation.pointer().value())
        .containsExactly(place + "/x-credential-destination");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'true'", "1", "null", "{}", "['url']"})
  void a_mark_is_true_or_false(String value) {
    String schema = "{'properties': {'url': {'x-credential-destination': %s}}}".formatted(value);
    assertThat(CatalogSchemas.validateSettings(schema(schema)).violations())
        .extracting(violation -> EnglishReasons.of(violation))
        .containsExactly("/properties/url/x-credential-destination must be true or false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'properties': {'x-credential-destination': true}}",
        "{'properties': {'url': {'x-credential-destination': false}}}",
        "{'default': {'x-credential-destination': true}}",
        "{'properties': {'a': {'enum': [{'x-credential-destination': true}]}}}",
        "{'definitions': {'n': {'properties': {'n': {'$ref': '#/definitions/n'}}}}}",
      })
  void a_value_or_a_property_with_the_name_of_a_mark_does_not_mark(String schema) {
    assertThat(CatalogSchemas.validateSettings(schema(schema)).violations()).isEmpty();
    assertThat(schema(schema).credentialDestinations()).isEmpty();
  }

  @Test
  void rejects_a_destination_mark_in_credentials() {
    String schema = "{'properties': {'token': {'type': 'string', M}}}";
    assertThat(CatalogSchemas.validateCredentials(schema(schema)).violations())
        .extracting(violation -> violation.pointer().value())
        .containsExactly("/properties/token/x-credential-destination");
  }

  @Test
  void rejects_references_that_mark_more_than_100_destinations() {
    String definitions =
        IntStream.range(0, 10)
            .mapToObj(
                i ->
                    "'d%d': {'properties': {'a': {'$ref': '#/definitions/d%d'}, 'b': {'$ref': '#/definitions/d%d'}}}"
                        .formatted(i, i + 1, i + 1))
            .collect(Collectors.joining(", "));
    String schema =
        "{'allOf': [{'$ref': '#/definitions/d0'}], 'definitions': {%s, 'd10': {M}}}"
            .formatted(definitions);
    assertThat(CatalogSchemas.validateSettings(schema(schema)).violations())
        .extracting(violation -> EnglishReasons.of(violation.reason()))
        .containsExactly("must not mark more than 100 destinations");
  }

  private static ConfigSchema schema(String text) {
    return new ConfigSchema(Json.object(text.replace("M}", MARK + "}")));
  }
}
