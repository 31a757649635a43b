package io.connectors.forms.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.Counted;
import io.connectors.domain.shared.violation.EnglishReasons;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.forms.support.Forms;
import io.connectors.forms.support.Page;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields for lists of texts and of options. */
class ListFieldTest {

  private static final ConnectorForm TEXTS =
      Forms.settings(
          "{'x': {'type': 'array', 'title': 'Words', 'maxItems': 3, 'items': {'type': 'string'}}}");
  private static final ConnectorForm OPTIONS =
      Forms.settings("{'x': {'type': 'array', 'items': {'enum': ['a', 'b', 'c']}}}");

  private static List<String> texts(Page page) {
    return page.named("/config/x").stream().map(input -> input.attr("value")).toList();
  }

  @Test
  void texts_are_fields_of_one_name_and_one_more_is_blank() {
    var page = Forms.edit(TEXTS, "{'x': ['one', 'two']}");

    assertThat(texts(page)).containsExactly("one", "two", "");
    assertThat(page.named("/config/x"))
        .extracting(input -> input.attr("aria-label"))
        .containsExactly("Words 1", "Words 2", "Words 3");
    assertThat(Forms.back(TEXTS, page)).isEqualTo(Forms.json("{'x': ['one', 'two']}"));
  }

  @Test
  void a_full_list_takes_no_more() {
    var page = Forms.edit(TEXTS, "{'x': ['one', 'two', 'three']}");

    assertThat(texts(page)).containsExactly("one", "two", "three");
    assertThat(page.one("button[name=add]").hasAttr("disabled")).isTrue();
  }

  @Test
  void blank_texts_do_not_count() {
    var page = Forms.edit(TEXTS, "{'x': ['one', 'two']}");
    page.named("/config/x").get(0).attr("value", "  ");

    assertThat(Forms.back(TEXTS, page)).isEqualTo(Forms.json("{'x': ['two']}"));
  }

  @Test
  void a_text_is_added_and_removed_by_buttons_that_save_nothing() {
    var page = Forms.edit(TEXTS, "{'x': ['one', 'two']}");
    page.named("/config/x").get(0).attr("value", "changed");

    var removed = TEXTS.readEdited(page.press("remove", "/config/x/1"), List.of());
    assertThat(removed.isRedraw()).isTrue();
    assertThat(texts(Page.of(TEXTS.again(removed, List.of())))).containsExactly("changed", "");

    var added = TEXTS.readEdited(page.press("add", "/config/x"), List.of());
    assertThat(added.isRedraw()).isTrue();
    assertThat(texts(Page.of(TEXTS.again(added, List.of())))).containsExactly("changed", "two", "");
    assertThat(TEXTS.readEdited(page.submit(), List.of()).isRedraw()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"['', 'a']", "[' ']", "['a\\nb']", "[1]", "{'a': 'b'}"})
  void a_list_that_the_fields_would_change_is_drawn_as_json(String list) {
    var page = Forms.edit(TEXTS, "{'x': " + list + "}");

    assertThat(page.control("/config/x").tagName()).isEqualTo("textarea");
    assertThat(Forms.back(TEXTS, page)).isEqualTo(Forms.json("{'x': " + list + "}"));
  }

  @Test
  void an_empty_list_is_absent_unless_it_is_required() {
    String schema = "{'x': {'type': 'array', 'items': {'type': 'string'}}}";

    assertThat(Forms.back(TEXTS, Forms.edit(TEXTS, "{'x': []}"))).isEqualTo(Forms.json("{}"));
    var required = Forms.settings(schema, "x");
    assertThat(Forms.back(required, Forms.edit(required, "{}"))).isEqualTo(Forms.json("{'x': []}"));
    var filled = Forms.settings(schema.replace("'array'", "'array', 'minItems': 1"), "x");
    assertThat(Forms.back(filled, Forms.edit(filled, "{}"))).isEqualTo(Forms.json("{}"));
  }

  @Test
  void what_is_wrong_with_a_text_stands_beside_it() {
    var submitted =
        TEXTS.readEdited(Forms.edit(TEXTS, "{'x': ['one', 'two']}").submit(), List.of());
    var page =
        Page.of(
            TEXTS.again(
                submitted,
                List.of(
                    new Violation(new JsonPointer("/config/x/1"), FieldReason.NOT_ALLOWED),
                    new Violation(
                        new JsonPointer("/config/x"), new Reason.TooFew(Counted.ENTRIES, 3)))));
    Element second = page.named("/config/x").get(1);

    assertThat(second.attr("aria-invalid")).isEqualTo("true");
    assertThat(page.byId(second.attr("aria-describedby")).text())
        .isEqualTo("This value is not allowed.");
    assertThat(page.byId("form-config-x.error").text()).isEqualTo("Enter at least 3 entries.");
  }

  @Test
  void options_are_check_boxes_in_a_group() {
    var page = Forms.edit(OPTIONS, "{'x': ['a', 'c']}");

    assertThat(page.document().select("fieldset > label > input[type=checkbox]"))
        .extracting(box -> box.attr("value") + box.hasAttr("checked"))
        .containsExactly("atrue", "bfalse", "ctrue");
    assertThat(Forms.back(OPTIONS, page.choose("/config/x", "b")))
        .isEqualTo(Forms.json("{'x': ['a', 'b', 'c']}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"['c', 'a']", "['b', 'b']", "['a', 'other']"})
  void options_keep_their_order_and_what_is_no_option_is_not_lost(String list) {
    assertThat(Forms.back(OPTIONS, Forms.edit(OPTIONS, "{'x': " + list + "}")))
        .isEqualTo(Forms.json("{'x': " + list + "}"));
  }

  @Test
  void no_option_at_all_is_absent_unless_the_list_is_required() {
    assertThat(Forms.back(OPTIONS, Forms.edit(OPTIONS, "{'x': []}"))).isEqualTo(Forms.json("{}"));
    var required = Forms.settings("{'x': {'type': 'array', 'items': {'enum': ['a', 'b']}}}", "x");
    assertThat(Forms.back(required, Forms.edit(required, "{}"))).isEqualTo(Forms.json("{'x': []}"));
  }

  @Test
  void a_box_that_is_no_option_is_refused() {
    var page = Forms.edit(OPTIONS, "{'x': ['a']}");
    page.named("/config/x").get(0).attr("value", "z");
    var submitted = OPTIONS.readEdited(page.submit(), List.of());

    assertThat(submitted.configuration().values()).isEqualTo(Forms.json("{}"));
    assertThat(submitted.form().violations())
        .extracting(found -> EnglishReasons.of(found.reason()))
        .containsExactly("must be some of the options");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'array', 'items': {'type': 'integer'}}",
        "{'type': 'array', 'items': [{'type': 'string'}]}",
        "{'type': 'array'}",
        "{'type': 'array', 'items': {'type': 'array', 'items': {'type': 'string'}}}",
      })
  void other_lists_are_json(String schema) {
    var page = Forms.edit(Forms.settings("{'x': " + schema + "}"), "{'x': [1]}");

    assertThat(page.control("/config/x").wholeText().strip()).isEqualTo("[\n  1\n]");
  }
}
