package io.connectors.domain.configuration;

import static io.connectors.domain.Examples.WORDPRESS;
import static io.connectors.domain.Examples.withAddress;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue.JsonObject;
import org.junit.jupiter.api.Test;

class ConfigSchemaTest {

  private static final ConfigSchema EMPTY = new ConfigSchema(JsonObject.EMPTY);

  @Test
  void fields_are_the_properties_in_their_order() {
    assertThat(WORDPRESS.authSchema().fields()).containsExactly("username", "password");
    assertThat(EMPTY.fields()).isEmpty();
  }

  @Test
  void a_field_is_secret_only_if_marked() {
    assertThat(WORDPRESS.authSchema().isSecret("password")).isTrue();
    assertThat(WORDPRESS.authSchema().isSecret("username")).isFalse();
    assertThat(WORDPRESS.authSchema().isSecret("nothing")).isFalse();
  }

  @Test
  void destinations_are_found_at_any_depth() {
    JsonObject server = WORDPRESS.configSchema().document();
    ConfigSchema nested =
        new ConfigSchema(
            JsonObject.EMPTY.with("properties", JsonObject.EMPTY.with("server", server)));
    assertThat(nested.credentialDestinations())
        .containsExactly(new JsonPointer("/server/base_url"));
    assertThat(EMPTY.credentialDestinations()).isEmpty();
  }

  @Test
  void a_configuration_prints_only_its_field_names() {
    assertThat(withAddress("https://user:marker-4711@a.example/"))
        .hasToString("Configuration[base_url]");
  }
}
