package io.connectors.forms.model;

import static io.connectors.forms.support.Forms.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.forms.support.Forms;
import io.connectors.forms.support.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form follows a reference wherever the validator follows it. */
class SchemaReferencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "definitions | host | #/definitions/host",
        "$defs | host | #/$defs/host",
        "$defs | host | #/%24defs/host",
        "$defs | a b | #/$defs/a%20b",
        "$defs | a+b | #/$defs/a+b",
        "$defs | a/b | #/$defs/a~1b",
        "$defs | a~b | #/$defs/a~0b",
      })
  void a_definition_is_drawn_where_it_is_referred_to(
      String keyword, String name, String reference) {
    var form =
        Forms.of(
            json(
                "{'type':'object','%s':{'%s':{'type':'integer','minimum':0,'title':'Port'}},"
                        .formatted(keyword, name)
                    + "'properties':{'p':{'$ref':'%s'}}}".formatted(reference)));
    Page page = Forms.edit(form, "{'p': 80}");

    assertThat(page.control("/config/p").attr("inputmode")).isEqualTo("numeric");
    assertThat(Forms.back(form, page)).isEqualTo(json("{'p': 80}"));
  }

  @ParameterizedTest
  @ValueSource(strings = "#/$defs/both/oneOf/0")
  void an_element_of_a_list_can_be_referred_to(String reference) {
    var form =
        Forms.of(
            json(
                "{'type':'object','$defs':{'both':{'oneOf':[{'type':'integer','minimum':0},{'type':'string'}]}},"
                    + "'properties':{'p':{'$ref':'%s'}}}".formatted(reference)));
    assertThat(Forms.edit(form, "{'p': 80}").control("/config/p").attr("inputmode"))
        .isEqualTo("numeric");
  }
}
