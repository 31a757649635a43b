package io.connectors.schema;

import static io.connectors.schema.Judging.found;
import static io.connectors.schema.Judging.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References inside a schema: to definitions of draft-07 and of later drafts, however written. */
class SchemaReferencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "definitions | host | #/definitions/host",
        "$defs | host | #/$defs/host",
        "$defs | host | #/%24defs/host",
        "$defs | a b | #/$defs/a%20b",
        "$defs | a b | #/$defs/a b",
        "$defs | a+b | #/$defs/a+b",
        "$defs | a+b | #/$defs/a%2Bb",
        "definitions | a/b | #/definitions/a~1b",
        "definitions | a~b | #/definitions/a~0b",
        "definitions | a~1b | #/definitions/a~01b",
        "definitions | a~1b | #/definitions/a%7E01b",
        "$defs | a%b | #/$defs/a%25b",
        "$defs | caf\u00e9 | #/$defs/caf%C3%A9",
        "$defs | caf\u00e9 | #/$defs/caf\u00e9",
        "$defs | $ref | #/$defs/$ref",
        "$defs | 0 | #/$defs/0",
      })
  void a_reference_leads_to_a_definition(String keyword, String name, String reference) {
    String schema =
        "{'type':'object','%s':{'%s':{'type':'string','pattern':'^a','x-pattern-message':'must be a'}},"
                .formatted(keyword, name)
            + "'properties':{'p':{'$ref':'%s'}}}".formatted(reference);

    assertThat(refusals(schema)).isEmpty();
    assertThat(found(schema, "{'p':'a'}")).isEmpty();
    assertThat(found(schema, "{'p':'b'}")).containsExactly("/p must be a");
    assertThat(found(schema, "{'p':1}")).containsExactly("/p must be text");
  }

  @Test
  void definitions_of_both_drafts_lead_to_each_other_at_any_depth() {
    String schema =
        """
        {'type':'object',
         '$defs':{'port':{'type':'integer','maximum':65535},
                  'server':{'type':'object','required':['port'],
                            '$defs':{'own':{'$ref':'#/definitions/label'}},
                            'properties':{'port':{'$ref':'#/$defs/port'},
                                          'label':{'$ref':'#/$defs/server/$defs/own'}}}},
         'definitions':{'label':{'type':'string','minLength':2}},
         'properties':{'servers':{'type':'array','items':{'$ref':'#/$defs/server'}},
                       'list':{'allOf':[{'$ref':'#/properties/servers/items'}]}}}
        """;

    assertThat(refusals(schema)).isEmpty();
    assertThat(found(schema, "{'servers':[{'port':1,'label':'ab'}]}")).isEmpty();
    assertThat(found(schema, "{'servers':[{'port':70000,'label':'a'},{}],'list':{'port':'1'}}"))
        .containsExactlyInAnyOrder(
            "/servers/0/port must be at most 65535",
            "/servers/0/label must be at least 2 characters long",
            "/servers/1/port is required",
            "/list/port must be a whole number");
  }

  @Test
  void nothing_beside_a_reference_counts_in_draft_07() {
    String schema =
        "{'type':'object','$defs':{'text':{'type':'string'}},"
            + "'properties':{'p':{'$ref':'#/$defs/text','minLength':5,'title':'P'}}}";

    assertThat(refusals(schema)).isEmpty();
    assertThat(found(schema, "{'p':'a'}")).isEmpty();
  }

  @Test
  void a_value_that_looks_like_a_reference_is_not_one() {
    String schema = "{'type':'object','properties':{'p':{'enum':[{'$ref':'#/$defs/a b'}]}}}";

    assertThat(refusals(schema)).isEmpty();
    assertThat(found(schema, "{'p':{'$ref':'#/$defs/a b'}}")).isEmpty();
    assertThat(found(schema, "{'p':{'$ref':'#/$defs/a+b'}}")).isNotEmpty();
  }

  @Test
  void a_definition_that_is_not_a_schema_is_refused() {
    assertThat(refusals("{'type':'object','$defs':{'a':1}}"))
        .containsExactly("/$defs/a must be a schema");
    assertThat(refusals("{'type':'object','$defs':[]}"))
        .containsExactly("/$defs must be an object of schemas");
  }
}
