package io.connectors.forms.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.forms.support.Forms;
import io.connectors.forms.support.Page;
import io.connectors.forms.support.Submissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields for lists of objects. */
class GroupListFieldTest {

  private static final String ITEM =
      "{'type': 'object', 'title': 'Rule', 'required': ['from'], 'properties': {"
          + "'from': {'type': 'string', 'minLength': 1},"
          + "'to': {'type': 'string', 'default': '/'},"
          + "'tags': {'type': 'array', 'items': {'type': 'string'}}}}";
  private static final String LIST =
      "{'rules': {'type': 'array', 'maxItems': 3, 'items': " + ITEM + "}}";
  private static final ConnectorForm FORM = Forms.settings(LIST);

  private static List<String> values(Page page, String name) {
    return page.document().select("[data-row] > div > input[type=text]").stream()
        .filter(input -> input.closest("template") == null)
        .filter(input -> input.attr("name").endsWith("/" + name))
        .map(input -> input.attr("name") + "=" + input.attr("value"))
        .toList();
  }

  @Test
  void each_object_is_a_group_of_its_own() {
    var config = "{'rules': [{'from': 'a', 'to': 'b'}, {'from': 'c', 'tags': ['x', 'y']}]}";
    var page = Forms.edit(FORM, config);

    assertThat(page.document().select("fieldset > fieldset[data-row] > legend").eachText())
        .containsExactly("Rule 1", "Rule 2");
    assertThat(values(page, "from"))
        .containsExactly("/config/rules/0/from=a", "/config/rules/1/from=c");
    assertThat(Forms.back(FORM, page)).isEqualTo(Forms.json(config));
  }

  @Test
  void a_group_is_added_with_everything_typed_still_there() {
    var page = Forms.edit(FORM, "{'rules': [{'from': 'a'}]}").type("/config/rules/0/from", "typed");

    var added = FORM.readEdited(page.press("add", "/config/rules"), List.of());

    assertThat(added.isRedraw()).isTrue();
    var redrawn = Page.of(FORM.again(added, List.of()));
    assertThat(values(redrawn, "from"))
        .containsExactly("/config/rules/0/from=typed", "/config/rules/1/from=");
    assertThat(values(redrawn, "to")).contains("/config/rules/1/to=");
  }

  @Test
  void a_new_group_has_the_defaults_where_something_is_created() {
    var page = Page.of(FORM.create());

    var added = FORM.readCreated(page.press("add", "/config/rules"));

    assertThat(values(Page.of(FORM.again(added, List.of())), "to"))
        .containsExactly("/config/rules/0/to=/");
    assertThat(page.one("template input[name=/config/rules/-/to]").attr("value")).isEqualTo("/");
    assertThat(Forms.edit(FORM, "{}").one("template input[name=/config/rules/-/to]").attr("value"))
        .isEmpty();
  }

  @Test
  void a_group_is_removed_and_the_others_move_up() {
    var page = Forms.edit(FORM, "{'rules': [{'from': 'a'}, {'from': 'b'}, {'from': 'c'}]}");
    assertThat(page.one("button[name=add][value=/config/rules]").hasAttr("disabled")).isTrue();

    var removed = FORM.readEdited(page.press("remove", "/config/rules/1"), List.of());

    assertThat(removed.isRedraw()).isTrue();
    var redrawn = Page.of(FORM.again(removed, List.of()));
    assertThat(values(redrawn, "from"))
        .containsExactly("/config/rules/0/from=a", "/config/rules/1/from=c");
    assertThat(redrawn.one("button[name=add][value=/config/rules]").hasAttr("disabled")).isFalse();
  }

  @Test
  void groups_left_blank_do_not_count_and_errors_find_the_groups_that_moved_up() {
    var page = Forms.edit(FORM, "{'rules': [{'from': 'a'}, {'from': 'b'}]}");
    page.type("/config/rules/0/from", "");

    var submitted = FORM.readEdited(page.submit(), List.of());

    assertThat(submitted.configuration().values())
        .isEqualTo(Forms.json("{'rules': [{'from': 'b'}]}"));
    var redrawn =
        Page.of(
            FORM.again(
                submitted,
                List.of(
                    new Violation(
                        new JsonPointer("/config/rules/0/from"), new Reason.TooShort(2)))));
    assertThat(redrawn.control("/config/rules/0/from").attr("value")).isEqualTo("b");
    assertThat(redrawn.control("/config/rules/0/from").attr("aria-invalid")).isEqualTo("true");
    assertThat(redrawn.one("#form\\.summary li").text())
        .isEqualTo("Rule 1: From: Enter at least 2 characters.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{}]", "[{'from': 'a'}, {'to': ''}]", "[1]", "'none'"})
  void a_list_that_the_groups_would_change_is_drawn_as_json(String list) {
    var config = "{'rules': " + list + "}";

    assertThat(Forms.back(FORM, Forms.edit(FORM, config))).isEqualTo(Forms.json(config));
  }

  @Test
  void a_list_of_very_many_is_drawn_as_json() {
    var config = "{'rules': [" + "{'from': 'a'},".repeat(100) + "{'from': 'b'}]}";
    var page = Forms.edit(FORM, config);

    assertThat(page.control("/config/rules").tagName()).isEqualTo("textarea");
    assertThat(Forms.back(FORM, page)).isEqualTo(Forms.json(config));
  }

  @Test
  void as_many_groups_as_there_must_be_are_there_from_the_start() {
    var form = Forms.settings(LIST.replace("'maxItems': 3", "'minItems': 2"), "rules");

    assertThat(values(Page.of(form.create()), "from"))
        .containsExactly("/config/rules/0/from=", "/config/rules/1/from=");
  }

  @Test
  void an_empty_list_is_absent_unless_it_is_required() {
    var required = Forms.settings(LIST, "rules");

    assertThat(Forms.back(FORM, Forms.edit(FORM, "{'rules': []}"))).isEqualTo(Forms.json("{}"));
    assertThat(Forms.back(required, Forms.edit(required, "{}")))
        .isEqualTo(Forms.json("{'rules': []}"));
  }

  @Test
  void groups_may_hold_groups() {
    var form =
        Forms.settings(
            "{'outer': {'type': 'array', 'items': {'type': 'object', 'properties': {'inner':"
                + " {'type': 'array', 'items': {'type': 'object', 'properties': {'x': {'type':"
                + " 'integer'}}}}}}}}");
    var config = "{'outer': [{'inner': [{'x': 1}, {'x': 2}]}, {'inner': [{'x': 3}]}]}";
    var page = Forms.edit(form, config);

    assertThat(Forms.back(form, page)).isEqualTo(Forms.json(config));
    var removed = form.readEdited(page.press("remove", "/config/outer/0/inner/0"), List.of());
    assertThat(Forms.back(form, Page.of(form.again(removed, List.of()))))
        .isEqualTo(Forms.json("{'outer': [{'inner': [{'x': 2}]}, {'inner': [{'x': 3}]}]}"));
    var added = form.readEdited(page.press("add", "/config/outer/1/inner"), List.of());
    assertThat(Page.of(form.again(added, List.of())).named("/config/outer/1/inner/1/x")).hasSize(1);
  }

  @Test
  void the_rows_that_one_form_may_have_are_bounded() {
    List<String> pairs = new ArrayList<>(List.of("add", "/config/rules"));
    for (int i = 0; i < 5000; i++) {
      pairs.addAll(List.of("row", "/config/rules/" + i));
    }

    var submitted = FORM.readEdited(Submissions.of(pairs.toArray(String[]::new)), List.of());

    assertThat(submitted.kept().values.rows(new JsonPointer("/config/rules"))).hasSize(1000);
    assertThat(submitted.form().violations()).hasSize(1);
  }
}
