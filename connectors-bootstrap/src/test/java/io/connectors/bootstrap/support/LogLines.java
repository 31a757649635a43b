package io.connectors.bootstrap.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The output of the packaged application: log lines as JSON, and other lines. */
public record LogLines(List<JsonNode> objects, List<String> others) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Parses every line that begins with a brace as JSON. */
  public static LogLines of(String output) throws IOException {
    List<JsonNode> objects = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String line : output.lines().filter(text -> !text.isBlank()).toList()) {
      if (line.startsWith("{")) {
        objects.add(MAPPER.readTree(line));
      } else {
        others.add(line);
      }
    }
    return new LogLines(objects, others);
  }

  /** The messages of all objects. */
  public List<String> messages() {
    return objects.stream().map(line -> line.path("message").asText()).toList();
  }
}
