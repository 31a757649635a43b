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

/** Says what is wrong with a request by the description. */
final class RequestJudge {

  private static final String JSON = "application/json";
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final Description description;
  private final Schemas schemas;

  RequestJudge(Description description, Schemas schemas) {
    this.description = description;
    this.schemas = schemas;
  }

  List<String> complaints(Operation operation, Exchange exchange) {
    List<String> all = new ArrayList<>();
    Map<String, String> variables = operation.variables(exchange.path());
    Map<String, String> query = exchange.query();
    for (JsonNode place : operation.description().path("parameters")) {
      JsonNode parameter = description.followed(place);
      String name = parameter.path("name").asText();
      Map<String, String> given =
          switch (parameter.path("in").asText()) {
            case "path" -> variables;
            case "query" -> query;
            default -> exchange.requestHeaders();
          };
      Optional.ofNullable(given.get(name))
          .filter(text -> !countsAsAbsent(parameter, text))
          .ifPresent(
              text ->
                  schemas
                      .complaints(parameter.path("schema"), text)
                      .forEach(complaint -> all.add(name + complaint)));
    }
    if (operation.description().has("requestBody")) {
      all.addAll(ofBody(operation, exchange));
    }
    return all;
  }

  /** As the description says, a filter that is blank is none. */
  private static boolean countsAsAbsent(JsonNode parameter, String text) {
    return parameter.path("in").asText().equals("query")
        && parameter.at("/schema/type").asText().equals("string")
        && text.isBlank();
  }

  private List<String> ofBody(Operation operation, Exchange exchange) {
    if (!exchange.requestType().equals(JSON)) {
      return List.of("the body is not said to be JSON");
    }
    try {
      JsonNode body = MAPPER.readTree(exchange.requestBody().orElse(new byte[0]));
      return schemas.complaints(
          operation.description().at("/requestBody/content").path(JSON).path("schema"),
          trimmed(body));
    } catch (IOException malformed) {
      return List.of("the body is no JSON");
    }
  }

  /** As the description says, a name and tags count without the space around them. */
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
