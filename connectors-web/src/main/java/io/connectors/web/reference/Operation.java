package io.connectors.web.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Value: a method of a path, with its node in the API description. */
record Operation(String path, String method, Node node) {

  static Stream<Operation> of(String path, Node methods) {
    return methods.entries().entrySet().stream()
        .map(
            entry ->
                new Operation(path, entry.getKey().toUpperCase(Locale.ROOT), entry.getValue()));
  }

  String tag() {
    return node.at("tags").elements().get(0).text();
  }

  /** The request as a command to copy, with shell variables for the address and the token. */
  public String command() {
    List<String> parts = new ArrayList<>();
    String verb = method.equals("GET") ? "" : " -X " + method;
    parts.add("curl -i" + verb + " \"$CONNECTORS" + withExamples(path) + "\"");
    if (node.has("x-roles")) {
      parts.add("-H \"Authorization: Bearer $TOKEN\"");
    }
    node.at("requestBody").media().at("examples").entries().values().stream()
        .findFirst()
        .ifPresent(
            example -> {
              parts.add("-H \"Content-Type: application/json\"");
              parts.add("-d '" + example.at("value").json().replace("'", "'\\''") + "'");
            });
    return String.join(" \\\n  ", parts);
  }

  private static String withExamples(String path) {
    return path.replace("{id}", "$ID").replace("{reference}", "wordpress");
  }

  Stream<String> words() {
    return Stream.concat(Stream.of(method, path), node.words());
  }
}
