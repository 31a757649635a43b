package io.connectors.web.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in words what a schema asks for. */
final class SchemaWords {

  private static final Map<String, String> LIMITS =
      Map.of(
          "minLength", "at least %s characters",
          "maxLength", "at most %s characters",
          "minimum", "at least %s",
          "maximum", "at most %s",
          "maxItems", "at most %s",
          "pattern", "like %s",
          "const", "always %s",
          "default", "%s if absent");
  private static final List<String> ORDER =
      List.of(
          "const",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "maxItems",
          "pattern",
          "default");

  private SchemaWords() {}

  /** The schema at that place, which may be a reference. */
  static String of(Node place, String name) {
    return place.referred(name).orElseGet(() -> words(place.at(name)));
  }

  /** What the body of an answer is: a schema that has a name, or a list of such. */
  static String reference(Node media) {
    return media.referred("schema").or(() -> media.at("schema").referred("items")).orElse("");
  }

  private static String words(Node schema) {
    List<String> words = new ArrayList<>();
    words.add(type(schema));
    if (schema.has("format")) {
      words.add(schema.text("format"));
    }
    if (schema.has("enum")) {
      words.add(
          schema.at("enum").elements().stream()
              .map(Node::text)
              .filter(value -> !value.isEmpty())
              .collect(Collectors.joining(" | ")));
    }
    ORDER.stream()
        .filter(schema::has)
        .forEach(limit -> words.add(limit(limit).formatted(schema.text(limit))));
    return String.join(", ", words);
  }

  private static String limit(String keyword) {
    return LIMITS.getOrDefault(keyword, "%s");
  }

  private static String type(Node schema) {
    if (schema.has("items")) {
      return "array of " + of(schema, "items");
    }
    List<Node> several = schema.at("type").elements();
    return several.isEmpty()
        ? schema.text("type")
        : several.stream().map(Node::text).collect(Collectors.joining(" or "));
  }
}
