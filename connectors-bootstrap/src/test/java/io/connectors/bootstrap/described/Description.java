package io.connectors.bootstrap.described;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The API description in the repository. */
public final class Description {

  /** The committed file. */
  public static final Path FILE = Path.of("..", "docs", "reference", "openapi.yaml");

  private static final Description KEPT = read();

  private final JsonNode document;
  private final List<Operation> operations;

  Description(JsonNode document) {
    this.document = document;
    this.operations = operationsOf(document);
  }

  /** The committed description. */
  public static Description kept() {
    return KEPT;
  }

  /** The complete document. */
  public JsonNode document() {
    return document;
  }

  /** All operations. */
  public List<Operation> operations() {
    return operations;
  }

  /** The operation of a request; HEAD counts as GET. */
  Optional<Operation> find(String method, String path) {
    String described = method.equals("HEAD") ? "GET" : method;
    return operations.stream()
        .filter(operation -> operation.method().equals(described) && operation.matches(path))
        .findFirst();
  }

  /** Resolves a reference; returns other nodes unchanged. */
  public JsonNode followed(JsonNode node) {
    return node.has("$ref") ? followed(document.at(node.path("$ref").asText().substring(1))) : node;
  }

  /** The properties of a node, with references resolved. */
  public Stream<Map.Entry<String, JsonNode>> entries(JsonNode node) {
    return node.properties().stream()
        .map(field -> Map.entry(field.getKey(), followed(field.getValue())));
  }

  private static List<Operation> operationsOf(JsonNode document) {
    return document.path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .map(
                        call ->
                            new Operation(
                                call.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                call.getValue())))
        .toList();
  }

  private static Description read() {
    try {
      return new Description(new YAMLMapper().readTree(FILE.toFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
