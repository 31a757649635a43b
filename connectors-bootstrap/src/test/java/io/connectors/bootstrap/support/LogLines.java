package io.connectors.bootstrap.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the packaged application has printed, told apart line by line. */
public record LogLines(List<JsonNode> objects, List<String> others) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Reads each line that begins an object as one, to its end. */
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
