package io.connectors.schema;

import static io.connectors.schema.Judging.found;
import static io.connectors.schema.Judging.refusals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Regular expressions that would run forever or overflow the stack. */
class PatternTrapsTest {

  @Test
  void a_pattern_that_backtracks_without_end_elsewhere_finishes_here() {
    JsonObject schema = schemaOf("^(a+)+$");
    JsonValue text = JsonValue.of("a".repeat(100_000) + "!");

    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThat(found(schema, new JsonObject(Map.of("p", text))))
                .containsExactly("/p does not have the expected form"));
  }

  @Test
  void a_pattern_that_needs_backtracking_is_refused() {
    for (String pattern : new String[] {"(?=a)b", "(a)\\1", "(?<!a)b", "["}) {
      assertThat(refusals(schemaOf(pattern)))
          .as(pattern)
          .containsExactly(
              "/properties/p/pattern must be a regular expression that RE2 understands");
    }
  }

  @Test
  void a_pattern_of_too_many_groups_or_repetitions_is_refused() {
    for (String pattern :
        new String[] {
          "(".repeat(10_000) + ")".repeat(10_000),
          "((a{999}){999}){999}",
          "(\\Q[\\E(a{999}){999}){999}]",
          "([]{]a{9,}{999,}){999}"
        }) {
      assertThat(refusals(schemaOf(pattern))).hasSize(1);
    }
  }

  @Test
  void a_pattern_that_people_write_is_accepted() {
    for (String pattern :
        new String[] {"^[a-z0-9]{1,63}(\\.[a-z0-9]{1,63}){0,10}$", "^.{1,1000}$", "[^]{]{3}\\{"}) {
      assertThat(refusals(schemaOf(pattern))).as(pattern).isEmpty();
    }
  }

  @Test
  void a_pattern_that_names_properties_is_held_to_the_same() {
    assertThat(refusals("{'type':'object','patternProperties':{'(?=a)':{}}}"))
        .singleElement()
        .asString()
        .startsWith("/patternProperties must be");
  }

  @Test
  void validates_a_regular_expression_without_compiling_it_in_java() {
    JsonObject schema = JsonReader.read("{'type':'object','properties':{'p':{'format':'regex'}}}");

    assertThat(found(schema, new JsonObject(Map.of("p", JsonValue.of("(".repeat(200_000))))))
        .containsExactly("/p must be a valid regular expression");
  }

  private static JsonObject schemaOf(String pattern) {
    JsonObject field = new JsonObject(Map.of("pattern", JsonValue.of(pattern)));
    return JsonReader.read("{'type':'object'}")
        .with("properties", new JsonObject(Map.of("p", field)));
  }
}
