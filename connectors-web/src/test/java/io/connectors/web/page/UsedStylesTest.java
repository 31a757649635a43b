package io.connectors.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsedStylesTest {

  @Test
  void keeps_a_rule_if_all_classes_of_a_selector_are_used() {
    assertThat(reduce("btn card", ".btn{a:b}.modal{a:b}.btn .card,.btn .modal{c:d}p{e:f}"))
        .isEqualTo(".btn{a:b}\n.btn .card{c:d}p{e:f}\n");
  }

  @Test
  void keeps_a_rule_whose_negated_class_is_unused() {
    assertThat(reduce("btn", ".btn:not(.modal){a:b}")).isEqualTo(".btn:not(.modal){a:b}\n");
  }

  @Test
  void removes_an_empty_group() {
    assertThat(reduce("btn", "@media print{.modal{a:b}}@media print{.btn{a:b}}"))
        .isEqualTo("@media print{.btn{a:b}}\n");
  }

  @Test
  void keeps_a_custom_property_that_is_read() {
    assertThat(reduce("", ":root{--a:1;--b:var(--c);--c:2}p{color:var(--a)}"))
        .isEqualTo(":root{--a:1}p{color:var(--a)}\n");
  }

  @Test
  void ignores_separators_in_quotes_and_brackets() {
    String rule = "p:is(a,b){background:url(\"data:,a;b{c},d\");color:red}";
    assertThat(reduce("", rule)).isEqualTo(rule + "\n");
  }

  @Test
  void limits_a_dark_rule_to_screens_and_copies_it_for_a_dark_system() {
    assertThat(reduce("btn", "[data-bs-theme=dark] .btn,p{a:b}"))
        .isEqualTo(
            "p{a:b}\n"
                + "@media screen{[data-bs-theme=dark] .btn{a:b}}\n"
                + "@media screen and (prefers-color-scheme:dark)"
                + "{:root:where(:not([data-bs-theme])) .btn{a:b}}\n");
  }

  private static String reduce(String sources, String css) {
    return new UsedStyles(sources).reduce(css);
  }
}
