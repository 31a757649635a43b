package io.connectors.forms.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.configuration.Configuration;
import io.connectors.forms.support.Forms;
import io.connectors.forms.support.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefaultsTest {

  private static final String PROPERTIES =
      "{'text': {'type': 'string', 'default': 'a'}, 'number': {'type': 'number', 'default': 1.5},"
          + " 'truth': {'type': 'boolean', 'default': false}, 'choice': {'enum': ['x', 'y'],"
          + " 'default': 'y'}, 'list': {'type': 'array', 'items': {'type': 'string'}, 'default':"
          + " ['p', 'q']}, 'boxes': {'type': 'array', 'items': {'enum': ['x', 'y']}, 'default':"
          + " ['x']}, 'rows': {'type': 'array', 'items': {'type': 'object', 'properties': {'a':"
          + " {'type': 'string'}}}, 'default': [{'a': 'b'}]}, 'inner': {'type': 'object',"
          + " 'default': {'m': 'outer'}, 'properties': {'m': {'type': 'string', 'default':"
          + " 'inner'}, 'n': {'type': 'string', 'default': 'inner'}}}, 'any': {'default': {'k':"
          + " null}}, 'fixed': {'type': 'string', 'readOnly': true, 'default': 'f'}}";
  private static final String EXPECTED =
      "{'text': 'a', 'number': 1.5, 'truth': false, 'choice': 'y', 'list': ['p', 'q'], 'boxes':"
          + " ['x'], 'rows': [{'a': 'b'}], 'inner': {'m': 'outer', 'n': 'inner'}, 'any': {'k':"
          + " null}, 'fixed': 'f'}";
  private static final ConnectorForm FORM = Forms.settings(PROPERTIES);

  @Test
  void defaults_prefill_the_form_where_something_is_created() {
    assertThat(Forms.back(FORM, Page.of(FORM.create()))).isEqualTo(Forms.json(EXPECTED));
  }

  @Test
  void they_never_prefill_a_form_to_change_something() {
    assertThat(Forms.back(FORM, Forms.edit(FORM, "{}"))).isEqualTo(Forms.json("{}"));
  }

  @Test
  void they_are_not_added_to_a_copy() {
    var page =
        Page.of(FORM.copy("Copy", List.of(), new Configuration(Forms.json("{'text': 'b'}"))));

    assertThat(Forms.back(FORM, page)).isEqualTo(Forms.json("{'text': 'b'}"));
  }

  @Test
  void they_do_not_come_back_once_they_were_cleared() {
    var page = Page.of(FORM.create()).type("/config/text", "");

    var again = Page.of(FORM.again(FORM.readCreated(page.submit()), List.of()));

    assertThat(again.control("/config/text").attr("value")).isEmpty();
  }

  @Test
  void ignores_a_default_that_does_not_fit() {
    var form =
        Forms.settings(
            "{'text': {'type': 'string', 'default': 1}, 'choice': {'enum': ['x'], 'default': 'y'}}");

    assertThat(Forms.back(form, Page.of(form.create()))).isEqualTo(Forms.json("{}"));
  }
}
