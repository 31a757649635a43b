package io.connectors.architecture.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names are found in whatever a rule says. */
class PlacesTest {

  @Test
  void a_name_stands_in_brackets_that_may_hold_brackets() {
    assertThat(Places.quoted("Field <a.Egg.hens> has type <List<Hen>>"))
        .containsExactly("a.Egg.hens", "List<Hen>");
  }

  @Test
  void an_arrow_closes_no_bracket() {
    assertThat(Places.quoted("egg -> hen: Class <a.Egg> -> <a.Hen>"))
        .containsExactly("a.Egg", "a.Hen");
  }
}
