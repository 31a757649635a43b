package io.connectors.web.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.web.json.JsonReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConnectorFormsTest {

  private static final ConnectorForms FORMS = new ConnectorForms();
  private static final ConfigSchema AUTH = schema("{}");
  private static final ConfigSchema ONE =
      schema("{'a': {'type': 'string'}, 'b': {'type': 'string'}}");
  private static final ConfigSchema OTHER_ORDER =
      schema("{'b': {'type': 'string'}, 'a': {'type': 'string'}}");

  private static ConfigSchema schema(String properties) {
    String document = "{'type': 'object', 'properties': " + properties + "}";
    return new ConfigSchema(
        JsonReader.readObject(document.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void caches_one_form_per_pair_of_schemas() {
    assertThat(FORMS.of(ONE, AUTH)).isSameAs(FORMS.of(ONE, AUTH)).isNotSameAs(FORMS.of(AUTH, AUTH));
  }

  @Test
  void the_order_of_fields_is_part_of_the_cache_key() {
    assertThat(FORMS.of(OTHER_ORDER, AUTH)).isNotSameAs(FORMS.of(ONE, AUTH));
  }
}
