package io.connectors.e2e.described;

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
