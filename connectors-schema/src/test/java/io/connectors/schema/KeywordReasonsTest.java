package io.connectors.schema;

import static io.connectors.schema.Judging.found;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordReasonsTest {

  private static final String MARKER = "s3cret-4711";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'exclusiveMinimum':1} | 1 | /f must be more than 1",
        "{'exclusiveMaximum':1e2} | 100 | /f must be less than 100",
        "{'multipleOf':0.5} | 0.7 | /f must be a multiple of 0.5",
        "{'minItems':1} | [] | /f must have at least 1 entry",
        "{'items':[{'type':'string'}],'additionalItems':false} | ['a',1] "
            + "| /f must not have so many entries",
        "{'items':[{'type':'string'}]} | [1] | /f/0 must be text",
        "{'contains':{'const':1}} | [2] | /f must have an entry of the expected form",
        "{'minProperties':2} | {'a':1} | /f must have at least 2 fields",
        "{'maxProperties':1} | {'a':1,'b':2} | /f must have at most 1 field",
        "{'additionalProperties':{'type':'string','maxLength':2}} | {'a/b':'abc','c':1} "
            + "| /f/a~1b must be at most 2 characters long;/f/c must be text",
        "{'patternProperties':{'^x-':{'type':'string'}},'additionalProperties':false} "
            + "| {'x-a':1,'y':1} | /f/x-a must be text;/f/y is not a known field",
        "{'propertyNames':{'maxLength':3}} | {'long':1} | /f/long does not have a permitted name",
        "{'properties':{'a':false}} | {'a':1} | /f/a is not allowed",
        "{'not':{'type':'string'}} | 'a' | /f is not allowed",
        "{'oneOf':[{'type':'integer'},{'type':'number'}]} | 1 "
            + "| /f must fit exactly one of the alternatives",
        "{'oneOf':[{'properties':{'k':{'const':'b'}}},{'properties':{'k':{'const':'a'},"
            + "'n':{'type':'integer'}}}]} | {'k':'a','n':'x'} | /f/n must be a whole number",
        "{'oneOf':[{'type':'integer'},{'type':'null'}]} | 'a' "
            + "| /f must be a whole number or must be null",
        "{'anyOf':[{'type':'string','minLength':3},{'type':'null'}]} | 'a' "
            + "| /f must be at least 3 characters long",
        "{'anyOf':[{'properties':{'k':{'const':'a'}},'required':['x']},"
            + "{'properties':{'k':{'const':'b'}},'required':['y','z']}]} | {'k':'b'} "
            + "| /f/y is required;/f/z is required",
        "{'allOf':[{'required':['x~1']},{'anyOf':[{'required':['y']},{'required':['z']}]}]} | {} "
            + "| /f/x~01 is required;/f/y is required, unless z is given",
        "{'oneOf':[{'required':['a']},{'required':['b']},{'required':['c','d','e']}]} | {} "
            + "| /f/a is required, unless b is given or c, d and e are given",
        "{'dependencies':{'a':{'required':['b']}}} | {'a':1} | /f/b is required",
        "{'if':{'required':['a']},'then':{'anyOf':[{'required':['b']},{'required':['c']}]}} "
            + "| {'a':1} | /f/b is required, unless c is given",
        "{'type':'string','format':'email'} | 'a@' | /f must be a valid e-mail address",
        "{'format':'date'} | '2026-02-30' | /f must be a valid date, such as 2026-01-31",
        "{'format':'hostname'} | '-' | /f must be a valid hostname",
        "{'type':'string','enum':['a']} | 'b' | /f must be a",
        "{'type':'string','format':'uri','minLength':9} | 'nope' "
            + "| /f must be at least 9 characters long;/f must be a valid URI",
      })
  void reports_a_violation_at_its_place(String field, String value, String expected) {
    assertThat(found("{'type':'object','properties':{'f':" + field + "}}", "{'f':" + value + "}"))
        .containsExactlyInAnyOrder(expected.split(";"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"not\":{\"type\":\"string\"}}",
        "{\"oneOf\":[{\"const\":1},{\"enum\":[1,2]}]}",
        "{\"oneOf\":[{\"type\":\"string\"},{\"minLength\":1}]}",
        "{\"anyOf\":[{\"maxLength\":1},{\"format\":\"email\"},{\"pattern\":\"^$\"}]}",
        "{\"allOf\":[{\"format\":\"date-time\"},{\"format\":\"ipv4\"},{\"format\":\"ipv6\"}]}",
        "{\"format\":\"time\"}",
        "{\"format\":\"uri\",\"pattern\":\"^$\"}",
        "{\"if\":{\"minLength\":1},\"then\":false}",
        "{\"const\":{\"a\":1}}",
        "false",
      })
  void a_message_never_repeats_the_value(String field) {
    String schema = "{'type':'object','properties':{'f':" + field + "}}";

    assertThat(found(schema, "{'f':'" + MARKER + "'}"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).startsWith("/f ").doesNotContain(MARKER));
  }
}
