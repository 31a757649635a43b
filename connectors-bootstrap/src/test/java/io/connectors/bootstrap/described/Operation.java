package io.connectors.bootstrap.described;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Value: an operation in the description. */
public record Operation(String method, String path, JsonNode description) {

  private static final String VARIABLE = "\\{[^}]+}";

  /** The operation's id. */
  public String id() {
    return description.path("operationId").asText();
  }

  /** Method and path. */
  public String name() {
    return method + " " + path;
  }

  /** The examples of the request body, by name; empty without a body. */
  public Map<String, JsonNode> requests() {
    Map<String, JsonNode> requests = new LinkedHashMap<>();
    description
        .at("/requestBody/content")
        .path("application/json")
        .path("examples")
        .properties()
        .forEach(example -> requests.put(example.getKey(), example.getValue().path("value")));
    return requests;
  }

  /** The first example of the request body; empty without a body. */
  public String request() {
    return requests().values().stream().map(JsonNode::toString).findFirst().orElse("");
  }

  /** Whether the status is described. */
  public boolean answers(String status) {
    return description.path("responses").has(status);
  }

  /** The path with this value for its variable. */
  public String at(String value) {
    return path.replaceAll(VARIABLE, value);
  }

  boolean matches(String requested) {
    return Pattern.matches(pattern(), requested);
  }

  /** The values of the path variables. */
  Map<String, String> variables(String requested) {
    Map<String, String> values = new LinkedHashMap<>();
    String[] names = path.split("/", -1);
    String[] parts = requested.split("/", -1);
    for (int i = 0; i < names.length; i++) {
      if (names[i].matches(VARIABLE)) {
        values.put(names[i].substring(1, names[i].length() - 1), parts[i]);
      }
    }
    return values;
  }

  private String pattern() {
    return Arrays.stream(path.split("/", -1))
            .map(part -> part.matches(VARIABLE) ? "[^/]+" : Pattern.quote(part))
            .collect(Collectors.joining("/"))
        + "/?";
  }

  @Override
  public String toString() {
    return name();
  }
}
