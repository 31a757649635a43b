package io.connectors.forms.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.EnglishReasons;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.forms.support.Forms;
import io.connectors.forms.support.Page;
import io.connectors.forms.support.Submissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stored properties that a later revision of the type does not have. */
class LostPropertiesTest {

  private static final String CLOSED = "'type': 'object', 'additionalProperties': false, ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'text'",
        "''",
        "'line 1\\nline 2'",
        "'<b>{{7*7}}</b>'",
        "7",
        "1.50",
        "true",
        "null",
        "[]",
        "['a', 'b']",
        "[{'a': 1}, {'a': 2}]",
        "{}",
        "{'a': {'b': [1]}}"
      })
  void a_value_of_any_kind_is_shown_kept_and_removed_by_one_tick(String value) {
    var form = Forms.settings("{'label': {'type': 'string'}}");
    JsonObject stored = Forms.json("{'label': 'a', 'old': " + value + "}");
    Page page = Forms.edit(form, stored);

    assertThat(page.one(".form-lost .form-label").text()).isEqualTo("old");
    assertThat(page.one(".form-lost").text()).contains("No longer used: remove");
    assertThat(page.named("/config")).isEmpty();
    assertThat(Forms.back(form, page)).isEqualTo(stored);

    page.choose("unset", "/config/old");
    assertThat(Forms.back(form, page)).isEqualTo(Forms.json("{'label': 'a'}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'in': {'label': 'a', 'old': 7}} | /config/in/old | {'in': {'label': 'a'}}",
        "{'rows': [{'label': 'a'}, {'label': 'b', 'old': [1]}]} | /config/rows/1/old"
            + " | {'rows': [{'label': 'a'}, {'label': 'b'}]}",
        "{'in': {'old': 7}} | /config/in/old | {}"
      })
  void removes_a_nested_property(String stored, String place, String after) {
    String item = "{" + CLOSED + "'properties': {'label': {'type': 'string'}}}";
    var form =
        Forms.settings("{'in': " + item + ", 'rows': {'type': 'array', 'items': " + item + "}}");
    Page page = Forms.edit(form, stored);

    assertThat(Forms.back(form, page)).isEqualTo(Forms.json(stored));
    page.choose("unset", place);
    assertThat(Forms.back(form, page)).isEqualTo(Forms.json(after));
  }

  @Test
  void what_belonged_to_an_alternative_that_is_gone_is_offered_and_another_can_be_chosen() {
    String alternative =
        "{'title': '%1$s', 'properties': {'kind': {'const': '%1$s'}, '%1$s_key': {'type':"
            + " 'string'}}, 'required': ['kind'], 'additionalProperties': false}";
    var form =
        Forms.settings(
            "{'way': {'type': 'object', 'oneOf': ["
                + alternative.formatted("a")
                + ", "
                + alternative.formatted("b")
                + "]}}");
    Page page = Forms.edit(form, "{'way': {'kind': 'gone', 'gone_key': 'k', 'port': 22}}");

    assertThat(page.document().text()).contains("gone is no longer available.");
    assertThat(page.document().select(".form-lost .form-label").eachText())
        .containsExactly("gone_key", "port");
    page.choose("/config/way/kind", "b");
    page.choose("unset", "/config/way/gone_key").choose("unset", "/config/way/port");
    assertThat(Forms.back(form, page)).isEqualTo(Forms.json("{'way': {'kind': 'b'}}"));
  }

  @Test
  void a_refused_form_explains_beside_it_and_keeps_the_value_and_the_tick() {
    var form = Forms.settings("{'label': {'type': 'string'}}");
    Page page = Forms.edit(form, "{'label': 'a', 'old': {'b': 1}, 'other': 2}");
    page.choose("unset", "/config/other");
    SubmittedForm submitted = form.readEdited(page.submit(), List.of());
    Violation refused = new Violation(new JsonPointer("/config/old"), FieldReason.UNKNOWN_FIELD);

    Page again = Page.of(form.again(submitted, List.of(refused)));

    assertThat(again.byId("form-config-old").text())
        .contains("This connector type no longer has this field.")
        .contains("This connector type has no such field. Remove it.");
    assertThat(Forms.back(form, again)).isEqualTo(Forms.json("{'label': 'a', 'old': {'b': 1}}"));
  }

  @Test
  void a_stored_credential_that_the_type_has_lost_is_named_and_removed_by_one_tick() {
    var form = Forms.credentials("{'token': {'type': 'string', 'x-secret': true}}");
    Page page =
        Page.of(form.edit("Blog", List.of(), Configuration.EMPTY, List.of("token", "old_key")));

    assertThat(page.one(".form-lost .form-label").text()).isEqualTo("old_key");
    assertThat(page.named("/auth/old_key")).isEmpty();
    page.choose("unset", "/auth/old_key");
    var change = form.readEdited(page.submit(), List.of("token", "old_key")).auth();
    assertThat(change.fields()).containsOnlyKeys("old_key");
    assertThat(change.fields().get("old_key")).isEmpty();
  }

  @Test
  void a_control_that_the_form_does_not_mark_is_still_unknown() {
    var form =
        Forms.of(
            Forms.json("{" + CLOSED + "'properties': {}}"),
            Forms.json("{" + CLOSED + "'properties': {}}"));
    var fields = Submissions.of("/config/old", "1");

    assertThat(form.readEdited(fields, List.of()).form().violations())
        .extracting(found -> EnglishReasons.of(found.reason()))
        .containsExactly("is not a known field");
  }
}
