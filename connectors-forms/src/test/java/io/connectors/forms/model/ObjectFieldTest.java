package io.connectors.forms.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.EnglishReasons;
import io.connectors.domain.shared.violation.FormReason;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.forms.support.Forms;
import io.connectors.forms.support.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields for objects, and for what has no field. */
class ObjectFieldTest {

  private static final String INNER =
      "{'type': 'object', 'title': 'Proxy', 'required': ['host'], 'properties': {'host': {'type':"
          + " 'string', 'minLength': 1}, 'secure': {'type': 'boolean'}}}";

  private static List<String> legends(Page page) {
    return page.document().select("legend").eachText();
  }

  @Test
  void an_object_is_a_fieldset() {
    var form = Forms.settings("{'proxy': " + INNER + "}", "proxy");
    var page = Forms.edit(form, "{'proxy': {'host': 'a', 'secure': true}}");

    assertThat(legends(page)).startsWith("Settings", "Proxy");
    assertThat(page.control("/config/proxy/host").hasAttr("required")).isTrue();
    assertThat(Forms.back(form, page))
        .isEqualTo(Forms.json("{'proxy': {'host': 'a', 'secure': true}}"));
  }

  @Test
  void an_optional_object_may_be_left_out_and_demands_nothing_then() {
    var form = Forms.settings("{'proxy': " + INNER.replace("'host'],", "'host', 'secure'],") + "}");
    var page = Page.of(form.create());

    assertThat(page.control("/config/proxy/host").hasAttr("required")).isFalse();
    assertThat(page.one("#form-config-proxy\\.hint").text())
        .isEqualTo("Optional. Leave empty to skip.");
    assertThat(Forms.back(form, page)).isEqualTo(Forms.json("{}"));
    assertThat(Forms.back(form, page.type("/config/proxy/host", "a")))
        .isEqualTo(Forms.json("{'proxy': {'host': 'a'}}"));
  }

  @Test
  void an_optional_object_that_holds_nothing_but_required_empty_values_is_kept() {
    var form =
        Forms.settings(
            "{'x': {'type': 'object', 'required': ['a'], 'properties': {'a': {'type': 'string'}}}}");

    assertThat(Forms.back(form, Forms.edit(form, "{'x': {'a': ''}}")))
        .isEqualTo(Forms.json("{'x': {'a': ''}}"));
    assertThat(Forms.back(form, Forms.edit(form, "{}"))).isEqualTo(Forms.json("{}"));
  }

  @Test
  void a_required_object_is_there_even_if_it_is_empty() {
    var form = Forms.settings("{'proxy': " + INNER + "}", "proxy");

    assertThat(Forms.back(form, Page.of(form.create()))).isEqualTo(Forms.json("{'proxy': {}}"));
  }

  @Test
  void fields_stand_in_their_order_and_under_their_headings() {
    var form =
        Forms.settings(
            "{'a': {'type': 'string', 'x-group': 'More'}, 'b': {'type': 'string'}, 'c': {'type':"
                + " 'string', 'x-order': 2}, 'd': {'type': 'string', 'x-order': 1}, 'e': {'type':"
                + " 'string', 'x-group': 'More'}}");
    var page = Forms.edit(form, "{}");

    assertThat(page.document().select("[name^=/config/]").eachAttr("name"))
        .containsExactly("/config/d", "/config/c", "/config/a", "/config/e", "/config/b");
    assertThat(page.document().select("fieldset fieldset [name^=/config/]").eachAttr("name"))
        .containsExactly("/config/a", "/config/e");
    assertThat(legends(page)).containsExactly("Settings", "More");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'type': ['string', 'null']}",
        "{'anyOf': [{'type': 'string'}, {'type': 'integer'}]}",
        "{'type': 'object'}",
        "{'type': 'object', 'additionalProperties': {'type': 'string'}}",
        "{'oneOf': [{'type': 'object', 'properties': {'a': {}}}, {'type': 'string'}]}",
        "{'$ref': '#/nowhere'}",
        "{'$ref': 'https://example.com/other'}",
      })
  void what_no_field_is_made_for_is_json(String schema) {
    var form = Forms.settings("{'x': " + schema + "}");
    var config = "{'x': {'a': [1, 'two', null]}}";
    var page = Forms.edit(form, config);

    assertThat(page.control("/config/x").tagName()).isEqualTo("textarea");
    assertThat(page.control("/config/x").wholeText())
        .contains("{\n  \"a\": [\n    1,\n    \"two\",\n    null\n  ]\n}");
    assertThat(Forms.back(form, page)).isEqualTo(Forms.json(config));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "nope", "{'a': 1, 'a': 2}", "1e999", "'\\u0000'"})
  void malformed_json_is_refused_at_the_field_and_stays_typed(String text) {
    var form = Forms.settings("{'x': {}}");
    String typed = text.replace('\'', '"');
    var submitted =
        form.readEdited(Forms.edit(form, "{}").type("/config/x", typed).submit(), List.of());

    assertThat(submitted.form().violations())
        .containsExactly(new Violation(new JsonPointer("/config/x"), FormReason.MALFORMED_JSON));
    assertThat(
            Page.of(form.again(submitted, submitted.form().violations()))
                .control("/config/x")
                .wholeText()
                .strip())
        .isEqualTo(typed);
  }

  @Test
  void references_are_followed_and_those_without_end_are_json() {
    var form =
        Forms.of(
            Forms.json(
                "{'type': 'object', 'additionalProperties': false, 'definitions': {'name': {'type':"
                    + " 'string', 'title': 'Name'}, 'node': {'type': 'object', 'properties':"
                    + " {'label': {'$ref': '#/definitions/name'}, 'next': {'$ref':"
                    + " '#/definitions/node'}}}}, 'properties': {'x': {'$ref':"
                    + " '#/definitions/name', 'title': 'Nickname'}, 'tree': {'$ref':"
                    + " '#/definitions/node'}}}"));
    var config = "{'x': 'y', 'tree': {'label': 'a', 'next': {'label': 'b'}}}";
    var page = Forms.edit(form, config);

    assertThat(page.one("label[for=form-config-x]").text()).isEqualTo("Nickname");
    assertThat(page.control("/config/tree/label").tagName()).isEqualTo("input");
    assertThat(page.control("/config/tree/next").tagName()).isEqualTo("textarea");
    assertThat(Forms.back(form, page)).isEqualTo(Forms.json(config));
  }

  @Test
  void objects_may_be_nested_as_deep_as_a_schema_may_be() {
    String schema = "{'type': 'string'}";
    String config = "'deep'";
    for (int i = 0; i < 30; i++) {
      schema = "{'type': 'object', 'properties': {'o': " + schema + "}}";
      config = "{'o': " + config + "}";
    }
    var form = Forms.settings("{'o': " + schema + "}");
    var page = Forms.edit(form, "{'o': " + config + "}");

    assertThat(page.control("/config/o" + "/o".repeat(30)).attr("value")).isEqualTo("deep");
    assertThat(Forms.back(form, page)).isEqualTo(Forms.json("{'o': " + config + "}"));
  }

  @Test
  void too_many_fields_become_json() {
    StringBuilder properties = new StringBuilder("{'last': {'type': 'string'}");
    for (int i = 0; i < 2500; i++) {
      properties.append(", 'f").append(i).append("': {'type': 'string', 'x-order': 1}");
    }
    var page = Forms.edit(Forms.settings(properties + "}"), "{}");

    assertThat(page.document().select("input[type=text][name^=/config]")).hasSize(2000);
    assertThat(page.control("/config/last").tagName()).isEqualTo("textarea");
  }

  @Test
  void what_stands_in_an_all_of_belongs_to_the_object() {
    var form =
        Forms.of(
            Forms.json(
                "{'type': 'object', 'definitions': {'named': {'properties': {'label': {'type':"
                    + " 'string', 'minLength': 1}}, 'required': ['label']}}, 'allOf': [{'$ref':"
                    + " '#/definitions/named'}, {'properties': {'size': {'type': 'integer'}}}]}"));
    var page = Forms.edit(form, "{'label': 'a', 'size': 2}");

    assertThat(page.control("/config/label").hasAttr("required")).isTrue();
    assertThat(Forms.back(form, page)).isEqualTo(Forms.json("{'label': 'a', 'size': 2}"));
  }

  @Test
  void what_is_stored_beside_the_fields_is_kept_where_the_schema_allows_it() {
    var form = Forms.of(Forms.json("{'type': 'object', 'properties': {'x': {'type': 'string'}}}"));
    var page = Forms.edit(form, "{'x': 'y', 'left': {'over': 1}}");

    assertThat(page.one("label[for=" + page.control("/config").id() + "]").text())
        .isEqualTo("Other fields");
    assertThat(Forms.back(form, page)).isEqualTo(Forms.json("{'x': 'y', 'left': {'over': 1}}"));
    assertThat(Forms.edit(form, "{'x': 'y'}").named("/config")).isEmpty();
  }

  @Test
  void other_fields_are_offered_where_the_schema_expects_them() {
    var form =
        Forms.of(
            Forms.json(
                "{'type': 'object', 'properties': {'x': {'type': 'string'}},"
                    + " 'additionalProperties': {'type': 'integer'}}"));
    var page = Forms.edit(form, "{}");

    assertThat(Forms.back(form, page.type("/config", "{\"y\": 1}")))
        .isEqualTo(Forms.json("{'y': 1}"));
    assertThat(violations(form, page.type("/config", "[1]")))
        .containsExactly("/config must be a JSON object");
    assertThat(violations(form, page.type("/config", "{\"x\": 1}")))
        .containsExactly("/config/x has a field of its own");
  }

  private static List<String> violations(ConnectorForm form, Page page) {
    return form.readEdited(page.submit(), List.of()).form().violations().stream()
        .map((Violation found) -> EnglishReasons.of(found))
        .toList();
  }

  @Test
  void what_is_read_only_is_shown_and_comes_back() {
    var form =
        Forms.settings(
            "{'x': {'type': 'string', 'title': 'Number', 'readOnly': true}, 'y': {'type':"
                + " 'boolean', 'readOnly': true}}");
    var page = Forms.edit(form, "{'x': 'a\\nb'}");

    assertThat(page.document().select("output").eachText()).containsExactly("a b", "Not set");
    assertThat(page.document().select("[name^=/config]").eachAttr("type"))
        .containsExactly("hidden");
    assertThat(Forms.back(form, page)).isEqualTo(Forms.json("{'x': 'a\\nb'}"));
  }

  @Test
  void a_name_with_a_line_break_which_browsers_change_tells_no_alternatives_apart() {
    var form =
        Forms.of(
            Forms.json(
                "{'type': 'object', 'oneOf': [{'required': ['line\\nbreak', 'kind'], 'properties':"
                    + " {'line\\nbreak': {'const': 'a'}, 'kind': {'const': 'b'}}}]}"));
    var config = Forms.json("{'line\\nbreak': 'a', 'kind': 'b'}");

    assertThat(Forms.back(form, Forms.edit(form, config))).isEqualTo(config);
  }
}
