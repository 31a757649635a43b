package io.connectors.forms.model;

import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonBoolean;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.forms.keyword.ConditionalPart;
import io.connectors.forms.keyword.Discriminator;
import io.connectors.forms.keyword.FieldLabel;
import io.connectors.forms.keyword.OtherProperties;
import io.connectors.forms.keyword.SchemaNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compiles the fields of an object: the unconditional ones, and those of {@code if} and of
 * distinguishable alternatives.
 */
final class ObjectCompiler {

  private static final String GROUP = "x-group";
  private static final String ORDER = "x-order";

  private final FieldCompiler fields;
  private final SchemaNode schema;
  private final Map<String, JsonValue> declared = new LinkedHashMap<>();
  private final Set<String> required = new HashSet<>();
  private final List<ConditionalPart> parts = new ArrayList<>();

  ObjectCompiler(FieldCompiler fields, SchemaNode schema) {
    this.fields = fields;
    this.schema = schema;
    declare(schema);
    schema.list("allOf").forEach(this::declare);
    Discriminator.of(schema).ifPresent(this::branchOut);
    ConditionalPart.conditionals(schema).stream()
        .filter(part -> declared.containsKey(part.condition().property()))
        .forEach(parts::add);
    declared.entrySet().removeIf(property -> isLeftToFragments(property.getKey()));
  }

  /** Properties that are never allowed, or whose name no control can have, have no field. */
  private void declare(SchemaNode part) {
    required.addAll(part.required());
    part.properties()
        .forEach(
            (name, property) -> {
              if (!property.equals(new JsonBoolean(false)) && SchemaNode.isNameable(name)) {
                declared.merge(name, property, this::merged);
              }
            });
  }

  private void branchOut(Discriminator branches) {
    parts.addAll(branches.parts());
    required.addAll(branches.required());
    declared.put(branches.discriminator(), branches.choice(declared));
  }

  /** Some schemas declare a property without keywords and describe it in conditional parts. */
  private boolean isLeftToFragments(String name) {
    JsonValue property = declared.getOrDefault(name, JsonObject.EMPTY);
    boolean silent = property.equals(JsonObject.EMPTY) || property.equals(new JsonBoolean(true));
    return silent && definitions(name) > 0 && !decides(name);
  }

  ObjectField compile(FieldLabel label) {
    List<Conditional> conditionals = new ArrayList<>();
    Set<String> moved = new HashSet<>();
    for (ConditionalPart part : parts) {
      Set<String> own = namesOf(part);
      moved.addAll(own);
      if (!own.isEmpty()) {
        conditionals.add(conditional(part, own));
      }
    }
    Map<String, JsonValue> always = new LinkedHashMap<>(declared);
    always.keySet().removeAll(moved);
    moved.addAll(always.keySet());
    return new ObjectField(
        label,
        schema.keywords().get("default"),
        properties(always, required),
        conditionals,
        OtherProperties.areExpected(schema, moved),
        OtherProperties.areForbidden(schema));
  }

  /** The fields of a conditional part, first in the object's order. */
  private Set<String> namesOf(ConditionalPart part) {
    Set<String> names = new LinkedHashSet<>(declared.keySet());
    names.addAll(part.schema().properties().keySet());
    names.retainAll(part.mentioned());
    names.removeIf(name -> !isConditional(name));
    return names;
  }

  /**
   * An optional property of the object belongs to a conditional part if only that part describes
   * it; a deciding property never does.
   */
  private boolean isConditional(String name) {
    if (decides(name) || !SchemaNode.isNameable(name)) {
      return false;
    }
    return !declared.containsKey(name) || (mentions(name) == 1 && !required.contains(name));
  }

  private boolean decides(String name) {
    return parts.stream().anyMatch(other -> other.condition().property().equals(name));
  }

  private long mentions(String name) {
    return parts.stream().filter(part -> part.mentioned().contains(name)).count();
  }

  private long definitions(String name) {
    return parts.stream().filter(part -> part.schema().properties().containsKey(name)).count();
  }

  private Conditional conditional(ConditionalPart part, Set<String> names) {
    boolean exclusive =
        names.stream().anyMatch(name -> !declared.containsKey(name) && definitions(name) > 1);
    Map<String, JsonValue> properties = new LinkedHashMap<>();
    Map<String, JsonValue> special = part.schema().properties();
    for (String name : names) {
      JsonValue general = declared.getOrDefault(name, JsonObject.EMPTY);
      properties.put(name, merged(general, special.getOrDefault(name, JsonObject.EMPTY)));
    }
    return new Conditional(
        part.condition(), properties(properties, part.schema().required()), exclusive);
  }

  /** Merges two schemas of a property. */
  private JsonValue merged(JsonValue general, JsonValue special) {
    if (general instanceof JsonObject below && special instanceof JsonObject above) {
      if (below.properties().isEmpty() || above.properties().isEmpty()) {
        return above.properties().isEmpty() ? below : above;
      }
      JsonObject resolved = schema.inside(below).map(SchemaNode::keywords).orElse(below);
      return SchemaNode.over(resolved, above);
    }
    return special instanceof JsonObject ? special : general;
  }

  /** The fields, ordered by {@code x-order}, then as written. */
  private List<Property> properties(Map<String, JsonValue> properties, Set<String> needed) {
    return properties.entrySet().stream()
        .sorted(Comparator.comparing(property -> order(property.getValue())))
        .map(
            property ->
                new Property(
                    property.getKey(),
                    fields.compile(property.getKey(), property.getValue(), schema),
                    needed.contains(property.getKey()),
                    keyword(property.getValue(), GROUP)
                        .map(group -> group.text(GROUP).orElse("").strip())
                        .orElse("")))
        .toList();
  }

  private double order(JsonValue property) {
    return keyword(property, ORDER)
        .flatMap(keywords -> schema.with(keywords).number(ORDER))
        .map(Number::doubleValue)
        .orElse(Double.MAX_VALUE);
  }

  private Optional<JsonObject> keyword(JsonValue property, String keyword) {
    return schema
        .inside(property)
        .map(SchemaNode::keywords)
        .filter(keywords -> keywords.get(keyword).isPresent());
  }
}
