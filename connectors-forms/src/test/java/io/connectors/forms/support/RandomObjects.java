package io.connectors.forms.support;

import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Fixture: random schemas of objects: plain, with a conditional, with alternatives, open. */
public final class RandomObjects {

  private final Random random;
  private final RandomSchemas schemas;
  private final RandomTexts texts;

  public RandomObjects(Random random, RandomSchemas schemas, RandomTexts texts) {
    this.random = random;
    this.schemas = schemas;
    this.texts = texts;
  }

  /** The properties that some object may have. */
  private record Part(Map<String, Specimen> properties, Set<String> required) {

    JsonObject schema() {
      Map<String, JsonValue> inner = new LinkedHashMap<>();
      properties.forEach((name, specimen) -> inner.put(name, specimen.schema()));
      return JsonObject.EMPTY
          .with("properties", new JsonObject(inner))
          .with("required", JsonValue.ofStrings(List.copyOf(required)));
    }

    void addTo(Map<String, JsonValue> object, Random random) {
      properties.forEach(
          (name, specimen) -> {
            if (required.contains(name) || random.nextBoolean()) {
              object.put(name, specimen.value().apply(random));
            }
          });
    }

    void normalize(Map<String, JsonValue> object) {
      properties.forEach(
          (name, specimen) -> {
            JsonValue value = object.remove(name);
            if (value != null) {
              JsonValue normal = specimen.normal().apply(value);
              if (required.contains(name) || !Specimen.isEmpty(normal)) {
                object.put(name, normal);
              }
            }
          });
    }
  }

  public Specimen object(int depth) {
    Part plain = part(depth, random.nextInt(4), new HashSet<>());
    return switch (random.nextInt(4)) {
      case 0 -> conditional(plain, depth);
      case 1 -> alternatives(plain, depth);
      case 2 -> open(plain);
      default ->
          specimen(
              typed(plain.schema()).with("additionalProperties", JsonValue.of(false)),
              List.of(plain),
              object -> List.of(plain));
    };
  }

  private Part part(int depth, int size, Set<String> taken) {
    Map<String, Specimen> properties = new LinkedHashMap<>();
    Set<String> required = new HashSet<>();
    for (int i = 0; i < size; i++) {
      String name = texts.name();
      if (taken.add(name)) {
        properties.put(name, schemas.property(depth));
        if (random.nextBoolean()) {
          required.add(name);
        }
      }
    }
    return new Part(properties, required);
  }

  /** Which parts count for an object that has its choices already. */
  private interface Chosen {
    List<Part> parts(Map<String, JsonValue> object);
  }

  private Specimen specimen(JsonObject schema, List<Part> first, Chosen chosen) {
    return new Specimen(
        schema,
        any -> {
          Map<String, JsonValue> object = new LinkedHashMap<>();
          first.forEach(part -> part.addTo(object, random));
          chosen.parts(object).stream()
              .filter(part -> !first.contains(part))
              .forEach(part -> part.addTo(object, random));
          return new JsonObject(object);
        },
        value -> {
          Map<String, JsonValue> object = new LinkedHashMap<>(((JsonObject) value).properties());
          chosen.parts(Map.copyOf(object)).forEach(part -> part.normalize(object));
          return new JsonObject(object);
        });
  }

  private static JsonObject typed(JsonObject schema) {
    return schema.with("type", JsonValue.of("object"));
  }

  /** Other properties may be there, and forms have no field for them. */
  private Specimen open(Part plain) {
    JsonObject closed = typed(plain.schema());
    JsonObject schema =
        random.nextBoolean() ? closed : closed.with("additionalProperties", JsonValue.of(true));
    Specimen known = specimen(schema, List.of(plain), object -> List.of(plain));
    return new Specimen(
        schema,
        any -> {
          JsonObject object = (JsonObject) known.value().apply(random);
          return random.nextBoolean() ? object : object.with("other", texts.value());
        },
        known.normal());
  }

  private Specimen conditional(Part plain, int depth) {
    Set<String> taken = new HashSet<>(plain.properties().keySet());
    taken.add("kind");
    List<JsonValue> kinds = List.of(JsonValue.of("a"), JsonValue.of("b"), JsonValue.of("c"));
    Specimen kind =
        Specimen.of(
            JsonObject.EMPTY.with("enum", new JsonArray(kinds)),
            any -> kinds.get(random.nextInt(3)));
    Map<String, Specimen> properties = new LinkedHashMap<>(plain.properties());
    properties.put("kind", kind);
    Set<String> required = new HashSet<>(plain.required());
    required.add("kind");
    Part outer = new Part(properties, required);
    Part then = part(depth, 1 + random.nextInt(2), taken);
    Part otherwise = part(depth, random.nextInt(2), taken);
    JsonObject schema =
        typed(outer.schema())
            .with("if", Forms.json("{'properties': {'kind': {'const': 'b'}}}"))
            .with("then", then.schema())
            .with("else", otherwise.schema());
    return specimen(
        schema,
        List.of(outer),
        object -> List.of(outer, JsonValue.of("b").equals(object.get("kind")) ? then : otherwise));
  }

  private Specimen alternatives(Part plain, int depth) {
    String discriminator = "kind";
    Map<JsonValue, Part> branches = new LinkedHashMap<>();
    Set<String> apart = new HashSet<>(plain.properties().keySet());
    apart.add(discriminator);
    boolean sharing = random.nextBoolean();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      Set<String> taken = sharing ? new HashSet<>(apart) : apart;
      branches.put(JsonValue.of(texts.some() + i), part(depth, random.nextInt(3), taken));
    }
    List<JsonValue> schemasOfBranches = new ArrayList<>();
    branches.forEach(
        (constant, part) -> {
          JsonObject branch = part.schema();
          JsonObject properties =
              branch
                  .object("properties")
                  .orElseThrow()
                  .with(discriminator, JsonObject.EMPTY.with("const", constant));
          List<String> required = new ArrayList<>(part.required());
          required.add(discriminator);
          schemasOfBranches.add(
              branch
                  .with("properties", properties)
                  .with("required", JsonValue.ofStrings(required))
                  .with("title", JsonValue.of(texts.any())));
        });
    JsonObject schema = typed(plain.schema()).with("oneOf", new JsonArray(schemasOfBranches));
    List<JsonValue> constants = List.copyOf(branches.keySet());
    Specimen choice =
        Specimen.of(JsonObject.EMPTY, any -> constants.get(random.nextInt(constants.size())));
    Part chooser = new Part(Map.of(discriminator, choice), Set.of(discriminator));
    return specimen(
        schema,
        List.of(plain, chooser),
        object ->
            List.of(
                plain,
                chooser,
                branches.getOrDefault(
                    object.getOrDefault(discriminator, JsonValue.none()),
                    new Part(Map.of(), Set.of()))));
  }
}
