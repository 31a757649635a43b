package io.connectors.forms.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.forms.support.Forms;
import io.connectors.forms.support.Page;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  private static final ConnectorForm TRANSPORT =
      Forms.settings(
          "{'transport': {'title': 'Transport', 'type': 'object', 'oneOf': ["
              + "{'title': 'By mail', 'properties': {'kind': {'const': 'mail'}, 'to': {'type':"
              + " 'string', 'format': 'email'}}, 'required': ['kind', 'to']},"
              + "{'title': 'By web', 'description': 'Over https.', 'properties': {'kind': {'const':"
              + " 'web'}, 'url': {'type': 'string', 'format': 'uri'}}, 'required': ['kind']}]}}",
          "transport");

  /** Both alternatives have a port, with different fields for it. */
  private static final ConnectorForm SHARING =
      Forms.settings(
          "{'server': {'type': 'object', 'oneOf': [{'properties': {'kind': {'const': 'a'}, 'port':"
              + " {'enum': [1, 2], 'default': 2}}, 'required': ['kind', 'port']}, {'properties':"
              + " {'kind': {'const': 'b'}, 'port': {'type': 'integer', 'default': 99}},"
              + " 'required': ['kind']}]}}",
          "server");

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

  @Test
  void alternatives_are_a_choice_that_brings_its_fields() {
    var page = Page.of(TRANSPORT.create());

    assertThat(page.document().select("[type=radio] + span").eachText())
        .containsExactly("By mail", "By web");
    assertThat(page.document().select("[data-shown-when] legend").eachText())
        .containsExactly("Only if Kind is By mail", "Only if Kind is By web");
    page.choose("/config/transport/kind", "web")
        .type("/config/transport/to", "dropped")
        .type("/config/transport/url", "https://example.com");
    assertThat(Forms.back(TRANSPORT, page))
        .isEqualTo(Forms.json("{'transport': {'kind': 'web', 'url': 'https://example.com'}}"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {"{'kind': 'a', 'port': 1}", "{'kind': 'b', 'port': 7}", "{'kind': 'b'}"})
  void of_alternatives_with_fields_of_one_name_only_the_chosen_one_is_enabled(String server) {
    var config = "{'server': " + server + "}";
    var page = Forms.edit(SHARING, config);

    assertThat(page.document().select("fieldset[disabled]")).hasSize(1);
    assertThat(page.named("/config/server/port")).hasSize(2);
    assertThat(page.document().select("[type=radio][name$=port]")).isEmpty();
    assertThat(Forms.back(SHARING, page)).isEqualTo(Forms.json(config));
  }

  @Test
  void without_script_a_button_brings_the_fields_of_the_other_alternative() {
    var page = Page.of(SHARING.create()).choose("/config/server/kind", "b");
    assertThat(page.document().select("fieldset[disabled]")).hasSize(2);

    var submitted = SHARING.readCreated(page.press("redraw", "/config/server/kind"));

    assertThat(submitted.isRedraw()).isTrue();
    var redrawn = Page.of(SHARING.again(submitted, List.of()));
    assertThat(redrawn.one("fieldset[disabled] select").attr("name"))
        .isEqualTo("/config/server/port");
    redrawn.one("fieldset:not([disabled]) > div > [name=/config/server/port]").attr("value", "8");
    assertThat(Forms.back(SHARING, redrawn))
        .isEqualTo(Forms.json("{'server': {'kind': 'b', 'port': 8}}"));
  }

  @Test
  void an_alternative_that_is_not_chosen_shows_its_own_defaults_where_something_is_created() {
    assertThat(Page.of(SHARING.create()).one("input[name=/config/server/port]").attr("value"))
        .isEqualTo("99");
    assertThat(
            Forms.edit(SHARING, "{'server': {'kind': 'a', 'port': 1}}")
                .one("input[name=/config/server/port]")
                .attr("value"))
        .isEmpty();
  }

  @Test
  void what_is_wrong_is_said_at_the_enabled_field() {
    var submitted =
        SHARING.readEdited(
            Forms.edit(SHARING, "{'server': {'kind': 'b', 'port': 7}}").submit(), List.of());
    var page =
        Page.of(
            SHARING.again(
                submitted,
                List.of(
                    new Violation(
                        new JsonPointer("/config/server/port"), FieldReason.NOT_ALLOWED))));

    Element wrong = page.one("[aria-invalid]");
    assertThat(wrong.closest("fieldset[disabled]")).isNull();
    assertThat(page.one("#form\\.summary a").attr("href")).isEqualTo("#" + wrong.id());
  }

  @Test
  void alternatives_that_no_required_constant_tells_apart_are_json() {
    var form =
        Forms.settings(
            "{'x': {'oneOf': [{'properties': {'kind': {'const': 'a'}}}, {'properties': {'kind':"
                + " {'const': 'b'}}}]}}");

    assertThat(Forms.edit(form, "{}").control("/config/x").tagName()).isEqualTo("textarea");
  }
}
