package io.connectors.forms.keyword;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A conditional part of an object's schema: {@code then}, {@code else} or a branch.
 *
 * @param schema the properties and required names
 */
public record ConditionalPart(Condition condition, SchemaNode schema) {

  /** The conditional parts of a schema's {@code if}, and of those inside its {@code allOf}. */
  public static List<ConditionalPart> conditionals(SchemaNode schema) {
    List<ConditionalPart> parts = new ArrayList<>(own(schema));
    schema.list("allOf").forEach(part -> parts.addAll(own(part)));
    return parts;
  }

  private static List<ConditionalPart> own(SchemaNode schema) {
    Optional<Condition> condition =
        schema
            .keywords()
            .get("if")
            .flatMap(schema::inside)
            .flatMap(stated -> Condition.of(stated.keywords()));
    List<ConditionalPart> parts = new ArrayList<>();
    condition.ifPresent(
        holds -> {
          add(schema, "then", holds, parts);
          add(schema, "else", holds.negate(), parts);
        });
    return parts;
  }

  private static void add(
      SchemaNode schema, String keyword, Condition condition, List<ConditionalPart> parts) {
    schema
        .keywords()
        .get(keyword)
        .flatMap(schema::inside)
        .map(part -> new ConditionalPart(condition, part))
        .ifPresent(parts::add);
  }

  /** The names of its properties. */
  public Set<String> mentioned() {
    Set<String> names = new HashSet<>(schema.properties().keySet());
    names.addAll(schema.required());
    names.remove(condition.property());
    return names;
  }
}
