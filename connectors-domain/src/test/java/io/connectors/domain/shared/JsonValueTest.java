package io.connectors.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonValueTest {

  private static final JsonObject PERSON =
      JsonObject.EMPTY
          .with("name", JsonValue.of("Ada"))
          .with("born", JsonValue.of(1815))
          .with("admin", JsonValue.of(true))
          .with("gone", JsonValue.none())
          .with("tags", JsonValue.ofStrings(List.of("maths", "poetry")));

  @Test
  void a_value_is_printed_as_json_in_its_order() {
    assertThat(PERSON)
        .hasToString(
            "{\"name\":\"Ada\",\"born\":1815,\"admin\":true,\"gone\":null,"
                + "\"tags\":[\"maths\",\"poetry\"]}");
    assertThat(JsonObject.EMPTY).hasToString("{}");
  }

  @Test
  void only_characters_reserved_by_json_are_escaped() {
    assertThat(JsonValue.of("\"\\\n\r\t\u0001/é\ud83d\ude80"))
        .hasToString("\"\\\"\\\\\\n\\r\\t\\u0001/é\ud83d\ude80\"");
    assertThat(JsonObject.EMPTY.with("a\"b", JsonValue.of(1))).hasToString("{\"a\\\"b\":1}");
  }

  @Test
  void objects_are_equal_in_any_order_and_arrays_are_not() {
    JsonObject ab = JsonObject.EMPTY.with("a", JsonValue.of(1)).with("b", JsonValue.of(2));
    JsonObject ba = JsonObject.EMPTY.with("b", JsonValue.of(2)).with("a", JsonValue.of(1));
    assertThat(ab).isEqualTo(ba).hasSameHashCodeAs(ba);
    assertThat(JsonValue.ofStrings(List.of("a", "b")))
        .isNotEqualTo(JsonValue.ofStrings(List.of("b", "a")));
  }

  @Test
  void values_of_different_types_are_never_equal() {
    assertThat(JsonValue.of("1")).isNotEqualTo(JsonValue.of(1));
    assertThat(JsonValue.none()).isNotEqualTo(JsonValue.of("null")).isEqualTo(JsonValue.none());
    assertThat(JsonValue.of(false)).isNotEqualTo(JsonValue.none());
  }

  @Test
  void a_property_is_found_only_by_its_own_type() {
    assertThat(PERSON.text("name")).contains("Ada");
    assertThat(PERSON.text("born")).isEmpty();
    assertThat(PERSON.array("tags")).contains(JsonValue.ofStrings(List.of("maths", "poetry")));
    assertThat(PERSON.object("tags")).isEmpty();
    assertThat(PERSON.get("nothing")).isEmpty();
  }

  @Test
  void only_the_literal_true_is_true() {
    assertThat(PERSON.isTrue("admin")).isTrue();
    assertThat(PERSON.isTrue("name")).isFalse();
    assertThat(PERSON.with("admin", JsonValue.of("true")).isTrue("admin")).isFalse();
  }

  @Test
  void a_replaced_property_keeps_its_position() {
    JsonObject changed = PERSON.with("name", JsonValue.of("Grace"));
    assertThat(changed.properties().keySet()).startsWith("name", "born");
    assertThat(PERSON.text("name")).contains("Ada");
  }

  @Test
  void values_copy_their_collections() {
    List<JsonValue> elements = new ArrayList<>(List.of(JsonValue.of(1)));
    Map<String, JsonValue> properties = new LinkedHashMap<>(Map.of("a", JsonValue.of(1)));
    JsonArray array = new JsonArray(elements);
    JsonObject object = new JsonObject(properties);
    elements.clear();
    properties.clear();
    assertThat(array).hasToString("[1]");
    assertThat(object).hasToString("{\"a\":1}");
  }

  @Test
  void strings_are_equal_by_content() {
    assertThat(new JsonString("\ud83d\ude80")).isEqualTo(JsonValue.of("🚀"));
  }
}
