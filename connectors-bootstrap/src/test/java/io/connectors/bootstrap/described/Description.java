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

/** The description of the API, as the repository keeps it. */
public final class Description {

  /** Where it is kept. */
  public static final Path FILE = Path.of("..", "docs", "reference", "openapi.yaml");

  private static final Description KEPT = read();

  private final JsonNode document;
  private final List<Operation> operations;

  Description(JsonNode document) {
    this.document = document;
    this.operations = operationsOf(document);
  }

  /** The one that the repository keeps. */
  public static Description kept() {
    return KEPT;
  }

  /** All of it. */
  public JsonNode document() {
    return document;
  }

  /** Every call that it describes. */
  public List<Operation> operations() {
    return operations;
  }

  /** The call that such a request is, if it is one; HEAD is a call of GET. */
  Optional<Operation> find(String method, String path) {
    String described = method.equals("HEAD") ? "GET" : method;
    return operations.stream()
        .filter(operation -> operation.method().equals(described) && operation.matches(path))
        .findFirst();
  }

  /** What a reference leads to, or the place itself. */
  public JsonNode followed(JsonNode place) {
    return place.has("$ref")
        ? followed(document.at(place.path("$ref").asText().substring(1)))
        : place;
  }

  /** What is below a place by name, references followed. */
  public Stream<Map.Entry<String, JsonNode>> entries(JsonNode place) {
    return place.properties().stream()
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
