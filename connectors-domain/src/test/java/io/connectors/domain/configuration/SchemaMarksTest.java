package io.connectors.domain.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A mark that nobody looks at would leave a secret unguarded in silence. */
final class SchemaMarksTest {

  private static final JsonObject SECRET = marked(ConfigSchema.SECRET);
  private static final JsonObject DESTINATION = marked(ConfigSchema.CREDENTIAL_DESTINATION);

  @Test
  void a_secret_is_marked_on_a_top_level_field() {
    assertThat(fields(Map.of("password", SECRET)).hasMarksInPlace()).isTrue();
    assertThat(fields(Map.of("login", object(Map.of("password", SECRET)))).hasMarksInPlace())
        .isFalse();
  }

  @Test
  void a_destination_is_marked_at_any_depth_of_objects() {
    assertThat(fields(Map.of("site", object(Map.of("url", DESTINATION)))).hasMarksInPlace())
        .isTrue();
  }

  @Test
  void a_mark_behind_a_reference_is_out_of_place() {
    JsonObject document =
        object(Map.of("password", new JsonObject(Map.of("$ref", JsonValue.of("#/definitions/p")))))
            .with("definitions", new JsonObject(Map.of("p", SECRET)));
    assertThat(new ConfigSchema(document).hasMarksInPlace()).isFalse();
  }

  @Test
  void a_mark_in_a_branch_is_out_of_place() {
    JsonObject branch = object(Map.of("url", DESTINATION));
    JsonObject document = object(Map.of()).with("anyOf", new JsonArray(List.of(branch)));
    assertThat(new ConfigSchema(document).hasMarksInPlace()).isFalse();
  }

  private static ConfigSchema fields(Map<String, JsonValue> properties) {
    return new ConfigSchema(object(properties));
  }

  private static JsonObject object(Map<String, JsonValue> properties) {
    return new JsonObject(Map.of("properties", new JsonObject(properties)));
  }

  private static JsonObject marked(String mark) {
    return new JsonObject(Map.of("type", JsonValue.of("string"), mark, JsonValue.of(true)));
  }
}
