package io.connectors.architecture.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** JSON that any parser reads. */
class JsonTextTest {

  @Test
  void values_nest_with_two_spaces_a_level() {
    assertThat(JsonText.of(Map.of("a", List.of(1, true, "b"))))
        .isEqualTo("{\n  \"a\": [\n    1,\n    true,\n    \"b\"\n  ]\n}\n");
  }

  @Test
  void quotes_and_control_characters_are_escaped() {
    assertThat(JsonText.of("a\"b\\c\nd\te")).isEqualTo("\"a\\\"b\\\\c\\nd\\u0009e\"\n");
  }

  @Test
  void what_is_empty_stays_on_its_line() {
    assertThat(JsonText.of(List.of(Map.of(), List.of()))).isEqualTo("[\n  {},\n  []\n]\n");
  }
}
