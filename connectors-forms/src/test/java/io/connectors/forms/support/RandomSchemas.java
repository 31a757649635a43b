package io.connectors.forms.support;

import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Fixture: random schemas of the vocabulary that forms know, and some beyond it, each with random
 * values that are valid by construction.
 */
public final class RandomSchemas {

  private static final int DEEPEST = 3;

  private final Random random;
  private final RandomTexts texts;
  private final Map<String, JsonValue> definitions = new LinkedHashMap<>();

  public RandomSchemas(Random random) {
    this.random = random;
    this.texts = new RandomTexts(random);
  }

  /** The schema of a type's settings. */
  public Specimen settings() {
    Specimen root = new RandomObjects(random, this, texts).object(0);
    JsonObject schema = (JsonObject) root.schema();
    return definitions.isEmpty()
        ? root
        : root.with(schema.with("definitions", new JsonObject(definitions)));
  }

  /** A property of an object that is so many levels deep. */
  public Specimen property(int depth) {
    Specimen specimen = depth < DEEPEST ? anything(depth) : scalar();
    return random.nextInt(12) == 0 ? referred(annotated(specimen)) : annotated(specimen);
  }

  private Specimen anything(int depth) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> new RandomObjects(random, this, texts).object(depth + 1);
      case 2 -> rows(depth);
      case 3 -> listOfTexts();
      case 4 -> listOfOptions();
      case 5 -> unknown();
      default -> scalar();
    };
  }

  private Specimen scalar() {
    return switch (random.nextInt(7)) {
      case 0, 1 -> text();
      case 2 -> number();
      case 3 -> integer();
      case 4 -> truth();
      case 5 -> titled();
      default -> option();
    };
  }

  private Specimen annotated(Specimen specimen) {
    JsonObject schema = (JsonObject) specimen.schema();
    if (random.nextBoolean()) {
      schema = schema.with("title", JsonValue.of(texts.any()));
    }
    if (random.nextInt(3) == 0) {
      schema = schema.with("description", JsonValue.of(texts.any()));
    }
    if (random.nextInt(4) == 0) {
      schema = schema.with("default", specimen.value().apply(random));
    }
    if (random.nextInt(10) == 0) {
      schema = schema.with("readOnly", JsonValue.of(true));
    }
    if (random.nextInt(6) == 0) {
      schema = schema.with("x-group", JsonValue.of(texts.any()));
    }
    if (random.nextInt(6) == 0) {
      schema = schema.with("x-order", JsonValue.of(random.nextInt(5)));
    }
    return specimen.with(schema);
  }

  private Specimen referred(Specimen specimen) {
    String name = texts.name() + definitions.size();
    definitions.put(name, specimen.schema());
    String pointer = io.connectors.domain.shared.JsonPointer.to("definitions").child(name).value();
    return specimen.with(JsonObject.EMPTY.with("$ref", JsonValue.of("#" + pointer)));
  }

  private Specimen text() {
    String schema =
        switch (random.nextInt(6)) {
          case 0 -> "{'type': 'string', 'x-multiline': true}";
          case 1 -> "{'type': 'string', 'format': 'password'}";
          case 2 -> "{'type': 'string', 'minLength': 1}";
          case 3 -> "{'type': 'string', 'format': 'uri'}";
          case 4 -> "{'type': 'string', 'format': 'email'}";
          default -> "{'type': 'string'}";
        };
    JsonObject read = Forms.json(schema);
    return Specimen.of(
        read,
        any ->
            JsonValue.of(
                switch (read.text("format").orElse("")) {
                  case "uri" -> texts.address();
                  case "email" -> texts.mail();
                  default -> read.get("minLength").isPresent() ? texts.some() : texts.any();
                }));
  }

  private Specimen number() {
    JsonObject schema = Forms.json("{'type': 'number', 'minimum': -1e40, 'maximum': 1e40}");
    return Specimen.of(
        schema,
        any ->
            new JsonNumber(
                new BigDecimal(
                    BigInteger.valueOf(random.nextInt(100_000) - 50_000L),
                    random.nextInt(60) - 30)));
  }

  private Specimen integer() {
    return Specimen.of(
        Forms.json("{'type': 'integer'}"),
        any ->
            new JsonNumber(
                new BigDecimal(new BigInteger(random.nextInt(120) + 1, random))
                    .negate()
                    .setScale(random.nextInt(3) - 1, java.math.RoundingMode.DOWN)));
  }

  private Specimen truth() {
    return Specimen.of(
        Forms.json("{'type': 'boolean'}"), any -> JsonValue.of(random.nextBoolean()));
  }

  private Specimen option() {
    List<JsonValue> values = values();
    JsonObject schema = JsonObject.EMPTY.with("enum", new JsonArray(values));
    return Specimen.of(schema, any -> values.get(random.nextInt(values.size())));
  }

  private Specimen titled() {
    List<JsonValue> values = values();
    List<JsonValue> options = new ArrayList<>();
    for (JsonValue value : values) {
      options.add(JsonObject.EMPTY.with("const", value).with("title", JsonValue.of(texts.any())));
    }
    JsonObject schema = JsonObject.EMPTY.with("oneOf", new JsonArray(options));
    return Specimen.of(schema, any -> values.get(random.nextInt(values.size())));
  }

  /** Different values, of one kind or mixed. */
  private List<JsonValue> values() {
    boolean mixed = random.nextInt(3) == 0;
    List<JsonValue> values = new ArrayList<>();
    IntStream.range(0, 1 + random.nextInt(8))
        .mapToObj(i -> mixed && i % 2 == 0 ? texts.value() : JsonValue.of(texts.some() + i))
        .filter(value -> !values.contains(value))
        .forEach(values::add);
    return values;
  }

  private Specimen listOfTexts() {
    return Specimen.of(
        Forms.json("{'type': 'array', 'items': {'type': 'string'}}"),
        any -> list(() -> JsonValue.of(texts.any())));
  }

  private Specimen listOfOptions() {
    List<JsonValue> values = values();
    JsonObject items = JsonObject.EMPTY.with("enum", new JsonArray(values));
    boolean unique = random.nextBoolean();
    return Specimen.of(
        Forms.json("{'type': 'array'}")
            .with("items", items)
            .with("uniqueItems", JsonValue.of(unique)),
        any -> unique ? some(values) : list(() -> values.get(random.nextInt(values.size()))));
  }

  private JsonArray some(List<JsonValue> values) {
    List<JsonValue> shuffled = new ArrayList<>(values);
    if (random.nextBoolean()) {
      Collections.shuffle(shuffled, random);
    }
    return new JsonArray(shuffled.subList(0, random.nextInt(shuffled.size() + 1)));
  }

  private Specimen rows(int depth) {
    Specimen item = new RandomObjects(random, this, texts).object(depth + 1);
    return new Specimen(
        Forms.json("{'type': 'array'}").with("items", item.schema()),
        any -> list(() -> item.value().apply(random)),
        rows -> new JsonArray(((JsonArray) rows).elements().stream().map(item.normal()).toList()));
  }

  private JsonArray list(java.util.function.Supplier<JsonValue> element) {
    return new JsonArray(
        IntStream.range(0, random.nextInt(4)).mapToObj(i -> element.get()).toList());
  }

  /** Values that no control supports, never empty ones. */
  private Specimen unknown() {
    String schema =
        switch (random.nextInt(4)) {
          case 0 -> "{}";
          case 1 -> "{'type': ['string', 'null', 'object', 'array', 'boolean', 'number']}";
          case 2 -> "{'anyOf': [{'type': 'string'}, {'not': {'const': {}}}]}";
          default -> "{'description': 'Anything.'}";
        };
    return Specimen.of(
        Forms.json(schema), any -> new JsonArray(List.of(texts.value(), texts.value())));
  }
}
