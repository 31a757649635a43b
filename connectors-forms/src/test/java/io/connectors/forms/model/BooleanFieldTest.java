package io.connectors.forms.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.JsonType;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.forms.support.Forms;
import io.connectors.forms.support.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields for yes or no. */
class BooleanFieldTest {

  private static final ConnectorForm OPTIONAL = Forms.settings("{'x': {'type': 'boolean'}}");
  private static final ConnectorForm REQUIRED = Forms.settings("{'x': {'type': 'boolean'}}", "x");
  private static final ConnectorForm SUGGESTED =
      Forms.settings("{'x': {'type': 'boolean', 'default': true}}");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"{}", "{'x': true}", "{'x': false}"})
  void an_optional_one_is_a_choice_of_three(String config) {
    var page = Forms.edit(OPTIONAL, config);

    assertThat(page.document().select("input[type=radio] + span").eachText())
        .containsExactly("Not set", "Yes", "No");
    assertThat(Forms.back(OPTIONAL, page)).isEqualTo(Forms.json(config));
  }

  @Test
  void a_choice_of_three_can_be_changed() {
    assertThat(Forms.back(OPTIONAL, Forms.edit(OPTIONAL, "{}").choose("/config/x", "false")))
        .isEqualTo(Forms.json("{'x': false}"));
    assertThat(Forms.back(OPTIONAL, Forms.edit(OPTIONAL, "{'x': true}").choose("/config/x", "")))
        .isEqualTo(Forms.json("{}"));
  }

  @Test
  void a_required_one_is_a_switch_that_is_off_at_first() {
    var page = Page.of(REQUIRED.create());

    assertThat(page.control("/config/x").attr("role")).isEqualTo("switch");
    assertThat(Forms.back(REQUIRED, page)).isEqualTo(Forms.json("{'x': false}"));
    assertThat(Forms.back(REQUIRED, page.choose("/config/x", "true")))
        .isEqualTo(Forms.json("{'x': true}"));
  }

  @Test
  void one_with_a_default_is_a_switch_that_can_be_turned_off() {
    var page = Page.of(SUGGESTED.create());

    assertThat(page.control("/config/x").hasAttr("checked")).isTrue();
    page.control("/config/x").removeAttr("checked");
    assertThat(Forms.back(SUGGESTED, page)).isEqualTo(Forms.json("{'x': false}"));
  }

  @Test
  void one_with_a_default_that_is_not_set_stays_so() {
    var page = Forms.edit(SUGGESTED, "{}");

    assertThat(page.document().select("input[type=radio]")).hasSize(3);
    assertThat(Forms.back(SUGGESTED, page)).isEqualTo(Forms.json("{}"));
  }

  @Test
  void a_form_without_the_field_says_nothing_of_it() {
    var page = Forms.edit(REQUIRED, "{}");
    page.named("/config/x").forEach(org.jsoup.nodes.Node::remove);

    assertThat(Forms.back(REQUIRED, page)).isEqualTo(Forms.json("{}"));
  }

  @Test
  void other_texts_are_refused() {
    var page = Forms.edit(REQUIRED, "{}");
    page.control("/config/x").attr("value", "maybe").attr("checked", true);
    var submitted = REQUIRED.readEdited(page.submit(), List.of());

    assertThat(submitted.form().violations())
        .containsExactly(
            new Violation(new JsonPointer("/config/x"), Reason.Type.of(JsonType.BOOLEAN)));
  }
}
