package io.connectors.web.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Value: a node of the API description, for templates. A missing node is empty; a {@code $ref} is
 * resolved.
 */
record Node(Object document, Object value) {

  private static final String REFERENCE = "$ref";
  private static final Set<String> HIDDEN = Set.of("examples", "operationId", "tags", "x-roles");

  /** The maps whose names the page shows. */
  private static final Set<String> NAMED = Set.of("properties", "headers", "responses");

  private static final Object NOTHING = Map.of();

  public Node at(String name) {
    return new Node(document, map().getOrDefault(name, NOTHING)).resolved();
  }

  public boolean has(String name) {
    return map().containsKey(name);
  }

  /** The nodes of a map, in its order. */
  public Map<String, Node> entries() {
    Map<String, Node> entries = new LinkedHashMap<>();
    map().keySet().forEach(name -> entries.put((String) name, at((String) name)));
    return entries;
  }

  /** The nodes of a list without null, because the type shows if null is allowed. */
  public List<Node> elements() {
    return value instanceof List<?> list
        ? list.stream()
            .filter(Objects::nonNull)
            .map(element -> new Node(document, element).resolved())
            .toList()
        : List.of();
  }

  public String text() {
    return value.equals(NOTHING) ? "" : String.valueOf(value);
  }

  public String text(String name) {
    return at(name).text();
  }

  public MarkdownText richText(String name) {
    return MarkdownText.of(text(name));
  }

  /** Whether a schema requires that property. */
  public boolean requires(String property) {
    return at("required").elements().stream().anyMatch(name -> name.text().equals(property));
  }

  /** The value as JSON. */
  public String json() {
    return JsonText.of(value);
  }

  /** The only media type of a request or response body. */
  public Node media() {
    return at("content").entries().values().stream().findFirst().orElseGet(() -> at("content"));
  }

  /** The name of the schema that a node refers to; empty if it has no {@code $ref}. */
  public String reference(String name) {
    return map().get(name) instanceof Map<?, ?> below
            && below.get(REFERENCE) instanceof String reference
        ? reference.substring(reference.lastIndexOf('/') + 1)
        : "";
  }

  /** The texts that the page shows, without examples; a referenced schema is only its name. */
  Stream<String> words() {
    if (value instanceof List<?>) {
      return elements().stream().flatMap(Node::words);
    }
    if (map().isEmpty()) {
      return Stream.of(text());
    }
    return map().keySet().stream()
        .map(String::valueOf)
        .filter(name -> !HIDDEN.contains(name))
        .flatMap(this::words);
  }

  private Stream<String> words(String name) {
    if (!reference(name).isEmpty() && isSchema(name)) {
      return Stream.of(reference(name));
    }
    Stream<String> names =
        NAMED.contains(name) ? at(name).entries().keySet().stream() : Stream.of();
    return Stream.concat(names, at(name).words());
  }

  private boolean isSchema(String name) {
    return map().get(name) instanceof Map<?, ?> below
        && String.valueOf(below.get(REFERENCE)).contains("/schemas/");
  }

  @SuppressWarnings("unchecked")
  private Map<Object, Object> map() {
    return value instanceof Map<?, ?> map ? (Map<Object, Object>) map : Map.of();
  }

  private Node resolved() {
    return map().get(REFERENCE) instanceof String reference
        ? Stream.of(reference.substring(2).split("/", -1))
            .reduce(new Node(document, document), Node::at, (one, other) -> other)
        : this;
  }
}
