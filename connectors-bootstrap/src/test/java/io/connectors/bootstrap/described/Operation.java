package io.connectors.bootstrap.described;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Value: a call that the description has. */
public record Operation(String method, String path, JsonNode description) {

  private static final String VARIABLE = "\\{[^}]+}";

  /** Its name. */
  public String id() {
    return description.path("operationId").asText();
  }

  /** Method and path. */
  public String name() {
    return method + " " + path;
  }

  /** The examples of its body, by name; none if it takes no body. */
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

  /** The first example of its body; empty if it takes none. */
  public String request() {
    return requests().values().stream().map(JsonNode::toString).findFirst().orElse("");
  }

  /** Whether it lists that status. */
  public boolean answers(String status) {
    return description.path("responses").has(status);
  }

  /** The address with a value for what varies. */
  public String at(String value) {
    return path.replaceAll(VARIABLE, value);
  }

  boolean matches(String asked) {
    return Pattern.matches(pattern(), asked);
  }

  /** What stands in a path where this one has variables. */
  Map<String, String> variables(String asked) {
    Map<String, String> values = new LinkedHashMap<>();
    String[] names = path.split("/", -1);
    String[] parts = asked.split("/", -1);
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
