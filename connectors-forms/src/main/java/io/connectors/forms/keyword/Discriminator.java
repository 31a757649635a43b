package io.connectors.forms.keyword;

import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Alternatives of an object ({@code oneOf} or {@code anyOf}) that are distinguished by one
 * property, which is required and has a different constant in each.
 *
 * @param discriminator the name of the property
 * @param branches the alternatives
 */
public record Discriminator(String discriminator, List<SchemaNode> branches) {

  /** The alternatives of a schema, if it has distinguishable ones. */
  public static Optional<Discriminator> of(SchemaNode schema) {
    return of(schema, "oneOf").or(() -> of(schema, "anyOf"));
  }

  private static Optional<Discriminator> of(SchemaNode schema, String keyword) {
    List<SchemaNode> branches = schema.list(keyword);
    return branches.stream()
        .limit(1)
        .flatMap(first -> first.properties().keySet().stream())
        .filter(SchemaNode::isNameable)
        .filter(name -> tellsApart(name, schema, branches))
        .findFirst()
        .map(name -> new Discriminator(name, branches));
  }

  private static boolean tellsApart(String name, SchemaNode schema, List<SchemaNode> branches) {
    Set<JsonValue> values = new HashSet<>();
    return branches.stream()
        .allMatch(
            branch ->
                constant(name, branch).filter(values::add).isPresent()
                    && (branch.required().contains(name) || schema.required().contains(name)));
  }

  private static Optional<JsonValue> constant(String name, SchemaNode branch) {
    return Optional.ofNullable(branch.properties().get(name))
        .flatMap(Condition::constants)
        .filter(values -> values.size() == 1)
        .map(values -> values.get(0));
  }

  /** The fields of each alternative, with their conditions. */
  public List<ConditionalPart> parts() {
    return branches.stream()
        .map(
            branch ->
                new ConditionalPart(
                    new Condition(
                        discriminator,
                        List.of(constant(discriminator, branch).orElseThrow()),
                        false,
                        false),
                    branch))
        .toList();
  }

  /** The names that every alternative requires. */
  public Set<String> required() {
    Set<String> names = new HashSet<>(branches.get(0).required());
    branches.forEach(branch -> names.retainAll(branch.required()));
    return names;
  }

  /** The schema of the choice, with titles of the property and the branches. */
  public JsonObject choice(Map<String, JsonValue> properties) {
    JsonObject declared =
        properties.get(discriminator) instanceof JsonObject written ? written : JsonObject.EMPTY;
    List<JsonValue> options = new ArrayList<>();
    for (SchemaNode branch : branches) {
      JsonObject option =
          JsonObject.EMPTY.with("const", constant(discriminator, branch).orElseThrow());
      options.add(annotated(annotated(option, branch, "title"), branch, "description"));
    }
    return SchemaNode.notes(declared).with("oneOf", new JsonArray(options));
  }

  private static JsonObject annotated(JsonObject option, SchemaNode branch, String keyword) {
    return branch.keywords().get(keyword).map(text -> option.with(keyword, text)).orElse(option);
  }
}
