package io.connectors.testkit.contract;

import static io.connectors.testkit.contract.Json.list;
import static io.connectors.testkit.contract.Json.nested;
import static io.connectors.testkit.contract.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.Counted;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.SchemaReason;
import io.connectors.domain.shared.violation.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contract of a validator, part: accepted schemas, and no values in messages. */
abstract class SchemaCheckContract extends FieldValidationContract {

  private static final String MARKER = "s3cret-4711";

  @Test
  void accepts_a_schema_of_draft_07() {
    JsonObject schema =
        with(
            object("a", object("type", "string", "default", "x", "x-secret", true)),
            "$schema",
            "http://json-schema.org/draft-07/schema#",
            "title",
            "Settings",
            "additionalProperties",
            false);

    assertThat(refusals(schema)).isEmpty();
  }

  @Test
  void rejects_a_schema_that_does_not_describe_an_object() {
    assertThat(refusals(object())).containsExactly(at("/type", SchemaReason.NOT_OF_AN_OBJECT));
    assertThat(refusals(object("type", "array")))
        .containsExactly(at("/type", SchemaReason.NOT_OF_AN_OBJECT));
    assertThat(refusals(object("type", list("object"))))
        .containsExactly(at("/type", SchemaReason.NOT_OF_AN_OBJECT));
  }

  @Test
  void rejects_a_schema_of_another_draft() {
    for (String draft :
        List.of(
            "http://json-schema.org/draft-04/schema#",
            "https://json-schema.org/draft/2020-12/schema")) {
      assertThat(refusedPlaces(with(object(), "$schema", draft))).containsExactly("/$schema");
    }
  }

  @Test
  void rejects_a_keyword_with_a_value_of_the_wrong_type() {
    JsonObject field =
        object("type", "text", "minLength", -1, "pattern", 1, "enum", "a", "x-secret", "yes");

    assertThat(refusedPlaces(with(object("f", field), "required", true)))
        .containsExactlyInAnyOrder(
            "/properties/f/type",
            "/properties/f/minLength",
            "/properties/f/pattern",
            "/properties/f/enum",
            "/properties/f/x-secret",
            "/required");
    assertThat(refusedPlaces(with(object("f", "string")))).containsExactly("/properties/f");
  }

  @Test
  void rejects_an_invalid_pattern() {
    assertThat(refusedPlaces(with(object("f", object("pattern", "(")))))
        .containsExactly("/properties/f/pattern");
  }

  @Test
  void rejects_every_external_reference() {
    JsonObject foreign = object("$ref", "http://127.0.0.1:9/schema");

    assertThat(refusedPlaces(with(object("f", foreign)))).contains("/properties/f/$ref");
    assertThat(refusedPlaces(with(object(), "x-own", list(foreign)))).contains("/x-own/0/$ref");
    assertThat(refusals(with(object("f", object("$ref", "file:///etc/passwd"))))).isNotEmpty();
    assertThat(refusals(with(object("f", object("$ref", "other.json#/a"))))).isNotEmpty();
  }

  @Test
  void rejects_a_recursive_schema() {
    assertThat(refusals(object("$ref", "#"))).isNotEmpty();
    assertThat(refusals(with(object("f", object("$ref", "#"))))).isNotEmpty();
    assertThat(refusals(with(object("f", object("$ref", "#/properties/f"))))).isNotEmpty();
  }

  @Test
  void rejects_a_too_deeply_nested_schema() {
    assertThat(refusals(nested(10_000, "not", object("type", "object"))))
        .containsExactly(at("/not", new Reason.TooMany(Counted.LEVELS, 64)));
  }

  @Test
  void does_not_validate_with_a_rejected_schema() {
    ConfigSchema refused = new ConfigSchema(with(object("f", object("$ref", "#"))));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> validator().validate(refused, Configuration.EMPTY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> validator().validate(refused, Credentials.NONE));
  }

  @Test
  void validates_credentials_as_an_object_of_texts() {
    JsonObject schema =
        with(
            object("user", TEXT, "password", object("type", "string", "minLength", 1)),
            "required",
            list("user", "password"),
            "additionalProperties",
            false);

    assertThat(validate(schema, Map.of("user", "u", "password", "p"))).isEmpty();
    assertThat(validate(schema, Map.of("password", "", "token", "t")))
        .containsExactlyInAnyOrder(
            at("/user", FieldReason.REQUIRED),
            at("/password", new Reason.TooShort(1)),
            at("/token", FieldReason.UNKNOWN_FIELD));
  }

  @Test
  void no_reason_repeats_a_secret() {
    JsonObject schema = with(everyKindOfField(), "additionalProperties", false);
    Map<String, String> secrets = new LinkedHashMap<>();
    everyKindOfField().properties().keySet().forEach(name -> secrets.put(name, MARKER));
    secrets.put("unknown", MARKER);

    assertThat(validate(schema, secrets))
        .hasSizeGreaterThan(10)
        .allSatisfy(found -> assertThat(found.toString()).doesNotContain(MARKER));
  }

  @Test
  void no_reason_repeats_a_value() {
    for (JsonValue wrong :
        List.of(JsonValue.of(MARKER), list(MARKER, MARKER), object(MARKER.substring(5), MARKER))) {
      JsonObject settings = object("unknown", wrong);
      for (String name : everyKindOfField().properties().keySet()) {
        settings = settings.with(name, wrong);
      }
      JsonObject schema = with(everyKindOfField(), "additionalProperties", false);

      assertThat(found(schema, settings))
          .hasSizeGreaterThan(5)
          .allSatisfy(found -> assertThat(found.toString()).doesNotContain(MARKER));
    }
  }

  private static JsonObject everyKindOfField() {
    return object(
        "number", object("type", "number"),
        "whole", object("type", "integer"),
        "truth", object("type", "boolean"),
        "list", object("type", "array"),
        "object", object("type", "object"),
        "types", object("type", list("null", "number")),
        "short", object("maxLength", 3),
        "long", object("type", "string", "minLength", 30),
        "form", object("pattern", "^[0-9]+$"),
        "uri", object("type", "string", "format", "uri"),
        "option", object("enum", list("a", "b")),
        "constant", object("const", "a"),
        "entries", object("type", "array", "uniqueItems", true, "items", object("const", "a")),
        "either", object("anyOf", list(object("const", "a"), object("type", "number"))),
        "never", object("if", object("type", "string"), "then", object("const", "a")));
  }

  private List<Violation> refusals(JsonObject schema) {
    return validator().check(new ConfigSchema(schema)).violations();
  }

  private List<String> refusedPlaces(JsonObject schema) {
    return validator().check(new ConfigSchema(schema)).violations().stream()
        .map(violation -> violation.pointer().value())
        .distinct()
        .toList();
  }

  private List<Violation> validate(JsonObject schema, Map<String, String> texts) {
    Map<String, Secret> secrets = new LinkedHashMap<>();
    texts.forEach((name, text) -> secrets.put(name, Secret.of(text)));
    return validator().validate(new ConfigSchema(schema), Credentials.of(secrets)).violations();
  }
}
