package io.connectors.schema;

import static io.connectors.schema.Judging.found;
import static io.connectors.schema.Judging.refusals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Schemas with external references, cycles or unbounded size. */
class SchemaTrapsTest {

  private static final String SMALL_OBJECT = "{'type':'object','properties':{}}";

  @Test
  void a_remote_reference_is_refused_and_never_fetched() throws IOException {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://localhost:" + server.getAddress().getPort() + "/schema.json";
      JsonObject schema =
          JsonReader.read("{'type':'object','properties':{'a':{'$ref':'" + address + "'}}}");

      assertThat(refusals(schema))
          .containsExactly(
              "/properties/a/$ref must refer to a place in this schema and begin with #");
      assertThatThrownBy(() -> SchemaCompiler.compile(schema)).isNotNull();
      assertThat(requests).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void a_keyword_of_forms_whose_value_has_the_wrong_shape_is_refused() {
    String marks =
        "{'x-order':'1','x-group':1,'x-help':1,'x-placeholder':1,'x-multiline':1,"
            + "'x-labels':{'a':1}}";
    String right =
        "{'x-order':1,'x-group':'a','x-help':'a','x-placeholder':'a','x-multiline':true,"
            + "'x-labels':{'a':'b'}}";

    assertThat(refusals("{'type':'object','properties':{'a':" + right + "}}")).isEmpty();
    assertThat(refusals("{'type':'object','properties':{'a':" + marks + "}}"))
        .containsExactlyInAnyOrder(
            "/properties/a/x-order must be a number",
            "/properties/a/x-group must be text",
            "/properties/a/x-help must be text",
            "/properties/a/x-placeholder must be text",
            "/properties/a/x-multiline must be true or false",
            "/properties/a/x-labels must be an object of texts");
  }

  @Test
  void a_reference_inside_the_schema_is_followed() {
    String schema =
        """
        {'$id':'http://localhost:9/never','type':'object',
         'properties':{'a':{'$ref':'#/definitions/part'},'b':{'$ref':'#/definitions/code'}},
         'definitions':{
           'part':{'type':'object','required':['x~y'],'properties':{'c':{'$ref':'#/definitions/code'}}},
           'code':{'type':'string','pattern':'^[A-Z]$','x-pattern-message':'must be a capital'}}}
        """;

    assertThat(refusals(schema)).isEmpty();
    assertThat(found(schema, "{'a':{'c':'c'},'b':1}"))
        .containsExactlyInAnyOrder(
            "/a/x~0y is required", "/a/c must be a capital", "/b must be text");
  }

  @Test
  void a_format_that_is_not_checked_is_refused() {
    for (String format : new String[] {"host-name", "URI", "url", "color", "phone", ""}) {
      assertThat(refusals("{'type':'object','properties':{'p':{'format':'" + format + "'}}}"))
          .as(format)
          .containsExactly(
              "/properties/p/format must be a known format, see docs/reference/schema-vocabulary.md");
    }
    assertThat(refusals("{'type':'object','properties':{'format':{'type':'string'}}}")).isEmpty();
  }

  @Test
  void a_format_that_only_describes_is_accepted_and_checks_nothing() {
    for (String format : new String[] {"password", "int32", "html", "byte", "file-path"}) {
      String schema = "{'type':'object','properties':{'p':{'format':'" + format + "'}}}";
      assertThat(refusals(schema)).as(format).isEmpty();
      assertThat(found(schema, "{'p':'<'}")).as(format).isEmpty();
    }
  }

  @Test
  void a_reference_that_leads_to_no_schema_is_refused() {
    for (String reference :
        new String[] {"#/definitions/none", "#name", "#/default/a", "#/type", "#/$defs", "#/%"}) {
      assertThat(
              refusals(
                  "{'type':'object','default':{'a':{}},'properties':{'p':{'$ref':'"
                      + reference
                      + "'}}}"))
          .as(reference)
          .containsExactly(
              "/properties/p/$ref must lead to a schema in this one, such as #/definitions/name or"
                  + " #/$defs/name");
    }
  }

  @Test
  void references_that_lead_back_by_way_of_others_are_refused() {
    assertThat(
            refusals(
                """
                {'type':'object','properties':{'p':{'$ref':'#/definitions/a'}},'definitions':{
                  'a':{'items':{'$ref':'#/definitions/b'}},
                  'b':{'anyOf':[{'type':'string'},{'not':{'$ref':'#/definitions/a'}}]}}}
                """))
        .containsExactly(
            "/definitions/b/anyOf/1/not/$ref must not refer to a schema that it is a part of");
  }

  @Test
  void recursion_is_refused_at_the_reference_that_closes_the_circle() {
    assertThat(refusals("{'type':'object','properties':{'p':{'$ref':'#'}}}"))
        .containsExactly("/properties/p/$ref must not refer to a schema that it is a part of");
    assertThat(
            refusals(
                "{'type':'object','$defs':{'node':{'properties':{'next':{'$ref':'#/$defs/node'}}}},"
                    + "'properties':{'list':{'$ref':'#/$defs/node'}}}"))
        .containsExactly(
            "/$defs/node/properties/next/$ref must not refer to a schema that it is a part of");
    assertThat(
            refusals(
                "{'type':'object','properties':{'w':{'$ref':'#/definitions/x/properties/y'}},"
                    + "'definitions':{'x':{'properties':{'y':{'items':{'$ref':'#/definitions/x'}}}}}}"))
        .containsExactly(
            "/definitions/x/properties/y/items/$ref must not refer to a schema that it is a part of");
  }

  @Test
  void definitions_that_multiply_are_refused() {
    StringBuilder definitions = new StringBuilder("'d30':{'type':'string'}");
    for (int i = 0; i < 30; i++) {
      String next = "{'$ref':'#/definitions/d" + (i + 1) + "'}";
      definitions.append(",'d" + i + "':{'allOf':[" + next + "," + next + "]}");
    }

    assertThat(refusals("{'type':'object','definitions':{" + definitions + "}}"))
        .singleElement()
        .asString()
        .endsWith("must not be so large or so deep once its references are written out");
  }

  @Test
  void a_long_chain_of_definitions_is_refused() {
    StringBuilder definitions = new StringBuilder("'d1000':{'type':'string'}");
    for (int i = 0; i < 1000; i++) {
      definitions.append(",'d" + i + "':{'$ref':'#/definitions/d" + (i + 1) + "'}");
    }

    assertThat(refusals("{'type':'object','definitions':{" + definitions + "}}"))
        .singleElement()
        .asString()
        .endsWith("must not be so large or so deep once its references are written out");
  }

  @Test
  void lists_nested_too_deeply_are_refused_like_objects() {
    JsonValue nested = JsonValue.of(1);
    for (int level = 0; level < 10_000; level++) {
      nested = new JsonArray(List.of(nested));
    }
    JsonObject deep = JsonReader.read(SMALL_OBJECT).with("default", nested);

    assertThat(refusals(deep)).containsExactly("/default must not be nested deeper than 64 levels");
    assertThat(found(JsonReader.read(SMALL_OBJECT), new JsonObject(Map.of("a", nested))))
        .containsExactly("/a must not be nested deeper than 64 levels");
  }

  @Test
  void a_schema_of_too_many_characters_or_values_is_refused() {
    JsonObject schema = JsonReader.read(SMALL_OBJECT);

    assertThat(refusals(schema.with("description", JsonValue.of("x".repeat(100_001)))))
        .containsExactly("must not be longer than 100000 characters");
    assertThat(
            refusals(
                schema.with(
                    "examples", new JsonArray(Collections.nCopies(5_001, JsonValue.of(1))))))
        .containsExactly("must not have more than 5000 values");
  }

  @Test
  void settings_of_too_many_values_are_refused_before_each_is_compared_with_every_other() {
    JsonObject schema =
        JsonReader.read("{'type':'object','properties':{'a':{'type':'array','uniqueItems':true}}}");
    JsonValue many = new JsonArray(Collections.nCopies(10_001, JsonValue.of(1)));

    assertThat(found(schema, new JsonObject(Map.of("a", many))))
        .containsExactly("must not have more than 10000 values");
  }

  @Test
  void a_reference_beside_the_type_at_the_root_is_refused() {
    assertThat(refusals("{'type':'object','$ref':'#/definitions/a','definitions':{'a':{}}}"))
        .containsExactly("/$ref must not stand at the root");
  }

  @Test
  void an_identifier_below_the_root_is_refused() {
    assertThat(refusals("{'type':'object','properties':{'a':{'$id':'http://a.example/'}}}"))
        .containsExactly("/properties/a/$id must stand at the root only");
  }

  @Test
  void properties_may_be_named_like_keywords() {
    String schema =
        """
        {'type':'object','additionalProperties':false,'required':['$ref'],'properties':{
          '$ref':{'type':'string','maxLength':3},'$id':{'type':'string'},'if':{'type':'number'},
          'propertyNames':{'type':'boolean'},'required':{'minimum':3},'anyOf':{'const':1}}}
        """;

    assertThat(refusals(schema)).isEmpty();
    assertThat(found(schema, "{'$ref':'long','propertyNames':1,'required':1,'anyOf':2}"))
        .containsExactlyInAnyOrder(
            "/$ref must be at most 3 characters long",
            "/propertyNames must be true or false",
            "/required must be at least 3",
            "/anyOf must be 1");
  }
}
