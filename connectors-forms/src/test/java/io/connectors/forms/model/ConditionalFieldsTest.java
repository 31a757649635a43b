package io.connectors.forms.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.forms.support.Forms;
import io.connectors.forms.support.Page;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that belong to what is chosen in another. */
class ConditionalFieldsTest {

  private static final ConnectorForm LINKEDIN =
      Forms.of(
          Forms.json(
              "{'type': 'object', 'additionalProperties': false, 'required': ['account_type'],"
                  + " 'properties': {'account_type': {'title': 'Account type', 'enum': ['personal',"
                  + " 'company'], 'default': 'personal'}, 'label': {'type': 'string'},"
                  + " 'company_id': {'type': 'string'}}, 'if': {'required': ['account_type'],"
                  + " 'properties': {'account_type': {'const': 'company'}}}, 'then': {'required':"
                  + " ['company_id'], 'properties': {'company_id': {'minLength': 1}}}}"));

  /** Both alternatives have a port, with different fields for it. */
  @Test
  void a_field_that_a_condition_asks_for_belongs_to_the_condition() {
    var page = Page.of(LINKEDIN.create());
    Element part = page.one("[data-shown-when]");

    assertThat(part.attr("data-shown-when")).isEqualTo("/config/account_type");
    assertThat(part.attr("data-equals")).isEqualTo("[\"company\"]");
    assertThat(part.select("legend").text()).isEqualTo("Only if Account type is company");
    assertThat(part.select("[name=/config/company_id]")).hasSize(1);
    assertThat(part.hasAttr("disabled")).isFalse();
  }

  @Test
  void it_is_asked_for_but_no_browser_insists_on_it() {
    Element field = Page.of(LINKEDIN.create()).control("/config/company_id");

    assertThat(field.hasAttr("required")).isFalse();
    assertThat(field.attr("aria-required")).isEqualTo("true");
  }

  @Test
  void without_script_it_counts_if_the_condition_holds_and_is_dropped_otherwise() {
    var page = Page.of(LINKEDIN.create()).type("/config/company_id", "123");

    assertThat(Forms.back(LINKEDIN, page)).isEqualTo(Forms.json("{'account_type': 'personal'}"));
    assertThat(Forms.back(LINKEDIN, page.choose("/config/account_type", "company")))
        .isEqualTo(Forms.json("{'account_type': 'company', 'company_id': '123'}"));
  }

  @Test
  void what_was_typed_and_dropped_is_still_there_when_the_form_is_drawn_again() {
    var submitted =
        LINKEDIN.readCreated(Page.of(LINKEDIN.create()).type("/config/company_id", "123").submit());

    assertThat(
            Page.of(LINKEDIN.again(submitted, List.of()))
                .control("/config/company_id")
                .attr("value"))
        .isEqualTo("123");
  }

  @Test
  void nothing_is_wrong_with_what_was_not_chosen() {
    var form =
        Forms.of(
            Forms.json(
                "{'type': 'object', 'properties': {'on': {'type': 'boolean'}, 'size': {'type':"
                    + " 'integer'}}, 'if': {'properties': {'on': {'const': true}}, 'required':"
                    + " ['on']}, 'then': {'required': ['size']}}"));
    var page = Forms.edit(form, "{}").type("/config/size", "many");

    assertThat(form.readEdited(page.submit(), List.of()).form().violations()).isEmpty();
    page.choose("/config/on", "true");
    assertThat(form.readEdited(page.submit(), List.of()).form().violations()).hasSize(1);
    assertThat(page.one("[data-shown-when]").attr("data-equals")).isEqualTo("[\"true\"]");
  }

  @Test
  void else_is_the_other_way_round() {
    var form =
        Forms.of(
            Forms.json(
                "{'type': 'object', 'properties': {'kind': {'enum': ['a', 'b']}}, 'if':"
                    + " {'properties': {'kind': {'const': 'a'}}}, 'then': {'properties': {'x':"
                    + " {'type': 'string'}}}, 'else': {'properties': {'y': {'type': 'string'}}}}"));
    var page = Forms.edit(form, "{'kind': 'b', 'y': 'z'}");

    assertThat(page.document().select("[data-shown-when]").eachAttr("data-equals"))
        .containsExactly("[\"a\",\"\"]", "[\"a\",\"\"]");
    assertThat(page.one("[data-negated] legend").text())
        .isEqualTo("Only if Kind is not a or not set");
    assertThat(Forms.back(form, page)).isEqualTo(Forms.json("{'kind': 'b', 'y': 'z'}"));
    assertThat(Forms.back(form, Forms.edit(form, "{'x': 'z'}")))
        .isEqualTo(Forms.json("{'x': 'z'}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'properties': {'kind': {'pattern': '^a'}}}",
        "{'properties': {'kind': {'const': 'a'}, 'x': {'const': 'b'}}}",
        "{'properties': {'kind': {'const': 'a'}}, 'minProperties': 2}",
        "{'properties': {'kind': {'const': 'a'}}, 'required': ['x']}",
        "{'properties': {'other': {'const': 'a'}}}",
        "true",
      })
  void a_condition_that_forms_do_not_follow_hides_nothing(String condition) {
    var form =
        Forms.of(
            Forms.json(
                "{'type': 'object', 'properties': {'kind': {'enum': ['a', 'b']}, 'x': {'type':"
                    + " 'string'}}, 'if': "
                    + condition
                    + ", 'then': {'required': ['x'], 'properties': {'new': {'type': 'string'}}}}"));
    var config = "{'kind': 'b', 'x': 'y', 'new': 'z'}";
    var page = Forms.edit(form, config);

    assertThat(page.document().select("[data-shown-when]")).isEmpty();
    assertThat(Forms.back(form, page)).isEqualTo(Forms.json(config));
    assertThat(Page.of(form.create()).named("/config")).as("a place for 'new'").hasSize(1);
  }

  @Test
  void a_field_that_several_conditions_speak_of_is_always_there() {
    var form =
        Forms.of(
            Forms.json(
                "{'type': 'object', 'properties': {'kind': {'enum': ['a', 'b', 'c']}, 'x': {'type':"
                    + " 'string'}}, 'allOf': [{'if': {'properties': {'kind': {'const': 'a'}}},"
                    + " 'then': {'required': ['x']}}, {'if': {'properties': {'kind': {'enum': ['b',"
                    + " 'c']}}}, 'then': {'required': ['x'], 'properties': {'y': {'type':"
                    + " 'string'}}}}]}"));
    var page = Forms.edit(form, "{'kind': 'a', 'x': 'z'}");

    assertThat(page.one("[data-shown-when] input").attr("name")).isEqualTo("/config/y");
    assertThat(page.one("[data-shown-when]").attr("data-equals")).isEqualTo("[\"b\",\"c\",\"\"]");
    assertThat(Forms.back(form, page)).isEqualTo(Forms.json("{'kind': 'a', 'x': 'z'}"));
  }
}
