package io.connectors.forms.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.JsonValue;
import io.connectors.forms.support.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields for text. */
class TextFieldTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type': 'string'} | text | off",
        "{'type': 'string', 'format': 'uri'} | url | off",
        "{'type': 'string', 'format': 'email'} | email | off",
        "{'type': 'string', 'format': 'date'} | text | off",
      },
      quoteCharacter = '`')
  void the_format_decides_about_the_control(String schema, String type, String autocomplete) {
    var input = Forms.edit(Forms.settings("{'x': " + schema + "}"), "{}").control("/config/x");

    assertThat(input.tagName()).isEqualTo("input");
    assertThat(input.attr("type")).isEqualTo(type);
    assertThat(input.attr("autocomplete")).isEqualTo(autocomplete);
  }

  @Test
  void long_text_is_drawn_as_an_area_and_keeps_its_line_breaks() {
    var form = Forms.settings("{'x': {'type': 'string', 'x-multiline': true}}");
    var config = Forms.json("{}").with("x", JsonValue.of("\n\none\n  two\n"));
    var page = Forms.edit(form, config);

    assertThat(page.control("/config/x").tagName()).isEqualTo("textarea");
    assertThat(Forms.back(form, page)).isEqualTo(config);
  }

  @ParameterizedTest
  @ValueSource(strings = {"one\ntwo", "one\rtwo", "one\r\ntwo"})
  void a_line_break_where_one_line_is_expected_is_kept_by_drawing_the_text_as_json(String text) {
    var form = Forms.settings("{'x': {'type': 'string', 'title': 'Slogan'}}");
    var config = Forms.json("{}").with("x", JsonValue.of(text));
    var page = Forms.edit(form, config);

    assertThat(page.control("/config/x").tagName()).isEqualTo("textarea");
    assertThat(page.one("label[for=form-config-x]").text()).isEqualTo("Slogan");
    assertThat(Forms.back(form, page)).isEqualTo(config);
  }

  @Test
  void an_address_that_a_browser_would_rewrite_is_drawn_as_plain_text() {
    var form = Forms.settings("{'x': {'type': 'string', 'format': 'uri'}}");
    var config = Forms.json("{}").with("x", JsonValue.of("https://exämple.com"));
    var page = Forms.edit(form, config);

    assertThat(page.control("/config/x").attr("type")).isEqualTo("text");
    assertThat(Forms.back(form, page)).isEqualTo(config);
  }

  @ParameterizedTest
  @ValueSource(strings = {"uri", "email"})
  void an_address_is_taken_without_the_space_that_was_copied_with_it(String format) {
    var form = Forms.settings("{'x': {'type': 'string', 'format': '" + format + "'}}");
    var page = Forms.edit(form, "{'x': 'https://a.example'}");

    assertThat(Forms.back(form, page.type("/config/x", " https://b.example ")))
        .isEqualTo(Forms.json("{'x': 'https://b.example'}"));
  }

  @Test
  void an_empty_optional_text_is_absent() {
    var form = Forms.settings("{'x': {'type': 'string'}}");

    assertThat(Forms.back(form, Forms.edit(form, "{'x': 'y'}").type("/config/x", "")))
        .isEqualTo(Forms.json("{}"));
  }

  @Test
  void white_space_is_not_nothing() {
    var form = Forms.settings("{'x': {'type': 'string'}}");

    assertThat(Forms.back(form, Forms.edit(form, "{'x': ' y '}")))
        .isEqualTo(Forms.json("{'x': ' y '}"));
    assertThat(Forms.back(form, Forms.edit(form, "{'x': '  '}")))
        .isEqualTo(Forms.json("{'x': '  '}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type': 'string'} | {'x': ''} | false",
        "{'type': 'string', 'minLength': 1} | {} | true",
        "{'type': 'string', 'format': 'uri'} | {} | true",
        "{'type': 'string', 'format': 'hostname'} | {} | true",
        "{'type': 'string', 'format': 'uuid'} | {} | true",
      },
      quoteCharacter = '`')
  void an_empty_required_text_is_absent_unless_the_schema_takes_it_for_a_value(
      String schema, String expected, boolean demanded) {
    var form = Forms.settings("{'x': " + schema + "}", "x");
    var page = Forms.edit(form, "{}");

    assertThat(Forms.back(form, page)).isEqualTo(Forms.json(expected));
    assertThat(page.control("/config/x").hasAttr("required")).isEqualTo(demanded);
    assertThat(page.one("label[for=form-config-x]").hasClass("required")).isEqualTo(demanded);
  }

  @Test
  void the_schema_speaks_to_the_person_who_types() {
    var form =
        Forms.settings(
            "{'base_url': {'type': 'string', 'description': 'Where it is.', 'x-help': 'At length.',"
                + " 'x-placeholder': 'https://…', 'examples': ['https://a.example', 'x', 'y',"
                + " 'z']}}");
    var page = Forms.edit(form, "{}");
    var input = page.control("/config/base_url");

    assertThat(page.one("label[for=" + input.id() + "]").text()).isEqualTo("Base url");
    assertThat(input.attr("placeholder")).isEqualTo("https://…");
    assertThat(input.attr("aria-describedby")).isEqualTo("form-config-base_url.hint");
    assertThat(page.byId("form-config-base_url.hint").text())
        .isEqualTo("Where it is. For example https://a.example or x or y");
    assertThat(page.one("details.form-more").text()).isEqualTo("More about Base url At length.");
  }
}
