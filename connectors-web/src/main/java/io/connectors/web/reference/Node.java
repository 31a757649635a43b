package io.connectors.web.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place in the description. What is not there is an empty place, and a reference is the place
 * that it leads to.
 */
record Node(Object document, Object value) {

  private static final String REFERENCE = "$ref";
  private static final Object NOTHING = Map.of();

  Node at(String name) {
    Optional<?> below =
        value instanceof Map<?, ?> map ? Optional.ofNullable(map.get(name)) : Optional.empty();
    return below
        .map(there -> new Node(document, there).followed())
        .orElseGet(() -> new Node(document, NOTHING));
  }

  boolean has(String name) {
    return value instanceof Map<?, ?> map && map.containsKey(name);
  }

  /** What is below, by name, in its order. */
  Map<String, Node> entries() {
    Map<String, Node> entries = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(name -> entries.put((String) name, at((String) name)));
    }
    return entries;
  }

  /** What is in the list; null is not, because a type says already whether it may be. */
  List<Node> elements() {
    return value instanceof List<?> list
        ? list.stream()
            .filter(Objects::nonNull)
            .map(element -> new Node(document, element).followed())
            .toList()
        : List.of();
  }

  String text() {
    return value.equals(NOTHING) ? "" : String.valueOf(value);
  }

  String text(String name) {
    return at(name).text();
  }

  /** The name of the schema that the place below refers to, if it does. */
  Optional<String> referred(String name) {
    return value instanceof Map<?, ?> map && map.get(name) instanceof Map<?, ?> below
        ? Optional.ofNullable((String) below.get(REFERENCE)).map(Node::lastPart)
        : Optional.empty();
  }

  private static String lastPart(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  private Node followed() {
    return value instanceof Map<?, ?> map && map.get(REFERENCE) instanceof String reference
        ? Stream.of(reference.substring(2).split("/", -1))
            .reduce(new Node(document, document), Node::at, (one, other) -> other)
        : this;
  }
}
