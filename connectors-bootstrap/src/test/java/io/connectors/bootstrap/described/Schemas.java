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

/** Validates values against the schemas of a description. */
public final class Schemas {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String WHOLE_NUMBER = "-?[0-9]+";

  private final JsonNode components;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

  public Schemas(Description description) {
    this.components = description.document().path("components");
  }

  /** The violations of the schema; empty if the value is valid. */
  public List<String> violations(JsonNode schema, JsonNode value) {
    return compiled
        .computeIfAbsent(schema, this::compile)
        .validate(
            value,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .toList();
  }

  /** The violations of a value that is sent as text, in a header or query. */
  public List<String> violations(JsonNode schema, String text) {
    boolean number = schema.path("type").asText().equals("integer") && text.matches(WHOLE_NUMBER);
    return violations(
        schema, number ? NODES.numberNode(new BigInteger(text)) : NODES.textNode(text));
  }

  private Schema compile(JsonNode schema) {
    ObjectNode whole = NODES.objectNode();
    whole.set("components", components);
    whole.putArray("allOf").add(schema);
    return registry.getSchema(whole);
  }
}
