package io.connectors.bootstrap.described;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Validates requests against the API description. */
final class RequestValidator {

  private static final String JSON = "application/json";
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final Description description;
  private final Schemas schemas;

  RequestValidator(Description description, Schemas schemas) {
    this.description = description;
    this.schemas = schemas;
  }

  List<String> violations(Operation operation, Exchange exchange) {
    List<String> all = new ArrayList<>();
    Map<String, String> variables = operation.variables(exchange.path());
    Map<String, String> query = exchange.query();
    for (JsonNode reference : operation.description().path("parameters")) {
      JsonNode parameter = description.followed(reference);
      String name = parameter.path("name").asText();
      Map<String, String> values =
          switch (parameter.path("in").asText()) {
            case "path" -> variables;
            case "query" -> query;
            default -> exchange.requestHeaders();
          };
      Optional.ofNullable(values.get(name))
          .filter(text -> !countsAsAbsent(parameter, text))
          .ifPresent(
              text ->
                  schemas
                      .violations(parameter.path("schema"), text)
                      .forEach(violation -> all.add(name + violation)));
    }
    if (operation.description().has("requestBody")) {
      all.addAll(ofBody(operation, exchange));
    }
    return all;
  }

  /** By the description, a blank filter counts as absent. */
  private static boolean countsAsAbsent(JsonNode parameter, String text) {
    return parameter.path("in").asText().equals("query")
        && parameter.at("/schema/type").asText().equals("string")
        && text.isBlank();
  }

  private List<String> ofBody(Operation operation, Exchange exchange) {
    if (!exchange.requestType().equals(JSON)) {
      return List.of("the media type is not JSON");
    }
    try {
      JsonNode body = MAPPER.readTree(exchange.requestBody().orElse(new byte[0]));
      return schemas.violations(
          operation.description().at("/requestBody/content").path(JSON).path("schema"),
          trimmed(body));
    } catch (IOException malformed) {
      return List.of("the body is not JSON");
    }
  }

  /** By the description, names and tags are trimmed. */
  private static JsonNode trimmed(JsonNode body) {
    if (body instanceof ObjectNode object) {
      if (object.path("name").isTextual()) {
        object.put("name", object.path("name").asText().strip());
      }
      if (object.path("tags") instanceof ArrayNode tags) {
        for (int i = 0; i < tags.size(); i++) {
          if (tags.path(i).isTextual()) {
            tags.set(i, tags.path(i).asText().strip());
          }
        }
      }
    }
    return body;
  }
}
