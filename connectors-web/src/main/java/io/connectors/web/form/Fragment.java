package io.connectors.web.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a schema says of an object under a condition: {@code then}, {@code else} or a branch.
 *
 * @param schema its properties and required names count
 */
record Fragment(Condition condition, SchemaNode schema) {

  /** The fragments of a schema's {@code if}, and of those inside its {@code allOf}. */
  static List<Fragment> conditionals(SchemaNode schema) {
    List<Fragment> fragments = new ArrayList<>(own(schema));
    schema.list("allOf").forEach(part -> fragments.addAll(own(part)));
    return fragments;
  }

  private static List<Fragment> own(SchemaNode schema) {
    Optional<Condition> condition =
        schema
            .keywords()
            .get("if")
            .flatMap(schema::inside)
            .flatMap(stated -> Condition.of(stated.keywords()));
    List<Fragment> fragments = new ArrayList<>();
    condition.ifPresent(
        holds -> {
          add(schema, "then", holds, fragments);
          add(schema, "else", holds.negate(), fragments);
        });
    return fragments;
  }

  private static void add(
      SchemaNode schema, String keyword, Condition condition, List<Fragment> fragments) {
    schema
        .keywords()
        .get(keyword)
        .flatMap(schema::inside)
        .map(part -> new Fragment(condition, part))
        .ifPresent(fragments::add);
  }

  /** The names of the properties that it speaks of. */
  Set<String> mentioned() {
    Set<String> names = new HashSet<>(schema.properties().keySet());
    names.addAll(schema.required());
    names.remove(condition.property());
    return names;
  }
}
