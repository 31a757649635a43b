package io.connectors.web.reference;

import io.connectors.web.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what a schema asks for. */
final class SchemaDescription {

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

  private SchemaDescription() {}

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
    ORDER.stream().filter(schema::has).forEach(limit -> words.add(text(limit, schema.text(limit))));
    return String.join(", ", words);
  }

  private static String text(String keyword, Object... values) {
    return Messages.ENGLISH.text("reference.schema." + keyword, values);
  }

  private static String type(Node schema) {
    if (schema.has("items")) {
      return text("array", of(schema, "items"));
    }
    List<Node> several = schema.at("type").elements();
    return several.isEmpty()
        ? schema.text("type")
        : several.stream()
            .map(Node::text)
            .reduce((left, right) -> text("or", left, right))
            .orElse("");
  }
}
