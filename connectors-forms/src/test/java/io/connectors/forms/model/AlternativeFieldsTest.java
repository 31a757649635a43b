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

/** Fields of alternatives, of which one is chosen. */
class AlternativeFieldsTest {

  private static final ConnectorForm TRANSPORT =
      Forms.settings(
          "{'transport': {'title': 'Transport', 'type': 'object', 'oneOf': ["
              + "{'title': 'By mail', 'properties': {'kind': {'const': 'mail'}, 'to': {'type':"
              + " 'string', 'format': 'email'}}, 'required': ['kind', 'to']},"
              + "{'title': 'By web', 'description': 'Over https.', 'properties': {'kind': {'const':"
              + " 'web'}, 'url': {'type': 'string', 'format': 'uri'}}, 'required': ['kind']}]}}",
          "transport");

  private static final ConnectorForm SHARING =
      Forms.settings(
          "{'server': {'type': 'object', 'oneOf': [{'properties': {'kind': {'const': 'a'}, 'port':"
              + " {'enum': [1, 2], 'default': 2}}, 'required': ['kind', 'port']}, {'properties':"
              + " {'kind': {'const': 'b'}, 'port': {'type': 'integer', 'default': 99}},"
              + " 'required': ['kind']}]}}",
          "server");

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
  void shows_errors_at_the_enabled_field() {
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
