package io.connectors.forms.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.FormReason;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.forms.support.Forms;
import io.connectors.forms.support.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields for one of several values. */
class ChoiceFieldTest {

  private static final String FEW = "{'x': {'enum': ['draft', 'publish', 'pending']}}";
  private static final String MANY = "{'x': {'enum': ['a', 'b', 'c', 'd', 'e']}}";

  @Test
  void a_few_are_radio_buttons_and_many_are_a_select() {
    assertThat(Forms.edit(Forms.settings(FEW, "x"), "{}").document().select("input[type=radio]"))
        .hasSize(3);
    assertThat(Forms.edit(Forms.settings(MANY, "x"), "{}").control("/config/x").tagName())
        .isEqualTo("select");
  }

  @ParameterizedTest
  @ValueSource(strings = {FEW, MANY})
  void an_optional_one_need_not_be_chosen(String properties) {
    var form = Forms.settings(properties);
    var page = Forms.edit(form, "{}");

    assertThat(page.document().text()).contains("Not set");
    assertThat(Forms.back(form, page)).isEqualTo(Forms.json("{}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {FEW, MANY})
  void a_required_one_is_not_chosen_for_the_person(String properties) {
    var form = Forms.settings(properties, "x");
    var page = Page.of(form.create());

    assertThat(page.document().select("[name=/config/x][required]")).isNotEmpty();
    assertThat(Forms.back(form, page)).isEqualTo(Forms.json("{}"));
  }

  @Test
  void radio_buttons_are_a_group_with_a_name() {
    var page = Forms.edit(Forms.settings("{'x': {'title': 'Status', 'enum': ['a', 'b']}}"), "{}");

    assertThat(page.one("fieldset[role=radiogroup] > legend").text()).isEqualTo("Status");
  }

  @Test
  void options_have_labels_of_their_own() {
    var form =
        Forms.settings(
            "{'x': {'enum': ['draft', 'publish'], 'x-labels': {'draft': 'Keep as a draft'}},"
                + " 'y': {'oneOf': [{'const': 1, 'title': 'One', 'description': 'Just one.'},"
                + " {'const': 2}]}}");
    var page = Forms.edit(form, "{'x': 'draft', 'y': 1}");

    assertThat(page.document().select(".form-check-label").eachText())
        .containsExactly("Not set", "Keep as a draft", "publish", "Not set", "One", "2");
    assertThat(page.document().select(".form-check-description").eachText())
        .containsExactly("Just one.");
    assertThat(Forms.back(form, page)).isEqualTo(Forms.json("{'x': 'draft', 'y': 1}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "'5'", "null", "true", "''", "' '", "[1, {'a': 'b'}]", "'a'"})
  void distinguishes_values_of_any_type(String value) {
    var form =
        Forms.settings(
            "{'x': {'enum': [5, '5', null, true, 'true', '', ' ', [1, {'a': 'b'}], 'a']}}", "x");
    var config = "{'x': " + value + "}";

    assertThat(Forms.back(form, Forms.edit(form, config))).isEqualTo(Forms.json(config));
  }

  @Test
  void the_empty_text_may_be_an_option_and_is_not_the_same_as_none() {
    var form = Forms.settings("{'x': {'enum': ['', 'a']}}");

    assertThat(Forms.back(form, Forms.edit(form, "{'x': ''}"))).isEqualTo(Forms.json("{'x': ''}"));
    assertThat(Forms.back(form, Forms.edit(form, "{}"))).isEqualTo(Forms.json("{}"));
    assertThat(Forms.edit(form, "{}").document().select(".form-check-label").eachText())
        .containsExactly("Not set", "(empty)", "a");
  }

  @Test
  void a_stored_value_that_is_no_option_any_more_is_not_lost() {
    var form = Forms.settings(FEW, "x");

    assertThat(Forms.back(form, Forms.edit(form, "{'x': 'retired'}")))
        .isEqualTo(Forms.json("{'x': 'retired'}"));
  }

  @Test
  void what_is_no_option_is_refused() {
    var form = Forms.settings(FEW, "x");
    var page = Forms.edit(form, "{'x': 'draft'}");
    page.named("/config/x").forEach(radio -> radio.attr("value", "other"));

    assertThat(form.readEdited(page.submit(), List.of()).form().violations())
        .containsExactly(new Violation(new JsonPointer("/config/x"), FormReason.NOT_AN_OPTION));
  }

  @Test
  void a_constant_that_is_required_is_there_from_the_start() {
    var form = Forms.settings("{'x': {'const': 2}, 'y': {'const': 'z'}}", "x");

    assertThat(Forms.back(form, Page.of(form.create()))).isEqualTo(Forms.json("{'x': 2}"));
  }
}
