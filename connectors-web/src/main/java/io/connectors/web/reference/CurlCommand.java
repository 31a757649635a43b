package io.connectors.web.reference;

import io.connectors.web.reference.ReferencePage.Sample;
import java.util.ArrayList;
import java.util.List;

/** A call as a command to copy; where the application is and the token are variables. */
record CurlCommand(String method, String path, Node call) {

  private static final String NEXT_LINE = " \\\n  ";

  String text(List<Sample> requests) {
    List<String> parts = new ArrayList<>();
    String verb = method.equals("GET") ? "" : " -X " + method;
    parts.add("curl -i" + verb + " \"$CONNECTORS" + filledIn() + "\"");
    if (call.has("x-roles")) {
      parts.add("-H \"Authorization: Bearer $TOKEN\"");
    }
    requests.stream()
        .findFirst()
        .ifPresent(
            request -> {
              parts.add("-H \"Content-Type: application/json\"");
              parts.add("-d '" + request.text().replace("'", "'\\''") + "'");
            });
    return String.join(NEXT_LINE, parts);
  }

  /** What stands in braces is a variable of the shell, but where any value will do. */
  private String filledIn() {
    return path.replace("{id}", "$ID").replace("{reference}", "wordpress");
  }
}
