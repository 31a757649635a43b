package io.connectors.bootstrap.described;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Judges values by the schemas of a description. */
public final class Schemas {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String WHOLE_NUMBER = "-?[0-9]+";

  private final JsonNode components;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<JsonNode, Schema> known = new ConcurrentHashMap<>();

  /** Those of that description. */
  public Schemas(Description description) {
    this.components = description.document().path("components");
  }

  /** What is wrong with a value; nothing if it is as the schema says. */
  public List<String> complaints(JsonNode schema, JsonNode value) {
    return known
        .computeIfAbsent(schema, this::compiled)
        .validate(
            value,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .toList();
  }

  /** The same of a text that stands for a value, in a header or a query. */
  public List<String> complaints(JsonNode schema, String text) {
    boolean number = schema.path("type").asText().equals("integer") && text.matches(WHOLE_NUMBER);
    return complaints(
        schema, number ? NODES.numberNode(new BigInteger(text)) : NODES.textNode(text));
  }

  private Schema compiled(JsonNode schema) {
    ObjectNode whole = NODES.objectNode();
    whole.set("components", components);
    whole.putArray("allOf").add(schema);
    return registry.getSchema(whole);
  }
}
