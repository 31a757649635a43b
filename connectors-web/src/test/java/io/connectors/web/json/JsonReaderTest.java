package io.connectors.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON from outside: read as it is, or refused in words that repeat nothing of it. */
final class JsonReaderTest {

  private static final String MARKER = "m4rker";

  @Test
  void an_object_is_read_with_its_properties_in_order() {
    String text = "{\"b\":[1,2.50,true,null,\"x\"],\"a\":{}}";
    assertThat(read(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"m4rker\":1,\"m4rker\":2}",
        "{\"m4rker\":1} x",
        "{\"a\":m4rker}",
        "{'m4rker':1}",
        "{\"a\":1,}",
        "{\"a\":NaN}",
        "{\"a\":01}",
        "{\"a\":\"\\u0000m4rker\"}",
        "{\"a\":\"\\ud83d m4rker\"}",
        "{\"m4rker\\u0000\":1}",
        "{\"a\":1e400}",
        "{\"a\":1e999999999999}",
        "{\"a\":12345678901234567890123456789012345678901}",
        "[1]",
        "\"m4rker\"",
        "null"
      })
  void what_is_no_object_within_the_limits_is_refused(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageNotContaining(MARKER)
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "true", "1.50", "\"text\"", "[1,[]]", "{\"a\":null}"})
  void a_value_of_any_kind_is_read_where_one_is_asked_for(String text) {
    assertThat(JsonReader.readValue(text.getBytes(StandardCharsets.UTF_8))).hasToString(text);
  }

  @Test
  void sixty_four_levels_are_read_and_no_more() {
    assertThat(read(nested(63))).isNotNull();
    assertThatThrownBy(() -> read(nested(64))).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> read(nested(100_000))).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void bytes_that_are_no_utf_8_are_refused() {
    byte[] broken = {'{', '"', (byte) 0xc3, '"', ':', '1', '}'};
    assertThatThrownBy(() -> JsonReader.readObject(broken)).isInstanceOf(InvalidRequest.class);
  }

  /** An object that holds that many arrays, one inside the other. */
  private static String nested(int arrays) {
    return "{\"a\":" + "[".repeat(arrays) + "]".repeat(arrays) + "}";
  }

  private static JsonObject read(String text) {
    return JsonReader.readObject(text.getBytes(StandardCharsets.UTF_8));
  }
}
