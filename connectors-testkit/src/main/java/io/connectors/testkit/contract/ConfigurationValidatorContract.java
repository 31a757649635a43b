package io.connectors.testkit.contract;

import static io.connectors.testkit.contract.Json.list;
import static io.connectors.testkit.contract.Json.nested;
import static io.connectors.testkit.contract.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.Counted;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.JsonType;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Contract of a validator of configurations and credentials, and of the schemas it accepts. An
 * adapter's test extends it and provides the validator. The reasons of violations are part of the
 * contract, so users read the same with every library.
 */
public abstract class ConfigurationValidatorContract extends SchemaCheckContract {

  @Test
  void a_valid_configuration_has_no_violations() {
    JsonObject schema =
        with(object("label", object("type", "string", "minLength", 2)), "required", list("label"));

    assertThat(validate(schema, object("label", "News")).isValid()).isTrue();
  }

  @Test
  void reports_every_violation() {
    JsonObject schema =
        with(
            object("a", TEXT, "b", object("type", "boolean"), "c", TEXT),
            "required",
            list("c"),
            "additionalProperties",
            false);

    assertThat(found(schema, object("a", 1, "b", "yes", "d", 1)))
        .containsExactlyInAnyOrder(
            at("/a", Reason.Type.of(JsonType.STRING)),
            at("/b", Reason.Type.of(JsonType.BOOLEAN)),
            at("/c", FieldReason.REQUIRED),
            at("/d", FieldReason.UNKNOWN_FIELD));
  }

  @Test
  void reports_missing_and_unknown_fields_of_nested_objects() {
    JsonObject inner =
        with(object("name", TEXT), "required", list("name"), "additionalProperties", false);
    JsonObject schema = with(object("outer", with(object("inner", inner))));

    assertThat(found(schema, object("outer", object("inner", object("nam", "x")))))
        .containsExactlyInAnyOrder(
            at("/outer/inner/name", FieldReason.REQUIRED),
            at("/outer/inner/nam", FieldReason.UNKNOWN_FIELD));
  }

  @Test
  void escapes_slashes_and_tildes_in_pointers() {
    JsonObject inner =
        with(object(), "required", list("c/d", "e~f"), "additionalProperties", false);
    JsonObject schema = with(object("x/y", with(object("a~b", inner))));

    assertThat(found(schema, object("x/y", object("a~b", object("~1", 1, "\"\\", 2)))))
        .containsExactlyInAnyOrder(
            at("/x~1y/a~0b/c~1d", FieldReason.REQUIRED),
            at("/x~1y/a~0b/e~0f", FieldReason.REQUIRED),
            at("/x~1y/a~0b/~01", FieldReason.UNKNOWN_FIELD),
            at("/x~1y/a~0b/\"\\", FieldReason.UNKNOWN_FIELD));
  }

  @Test
  void validates_a_list_and_each_entry() {
    JsonObject schema = object("type", "array", "maxItems", 2, "uniqueItems", true, "items", TEXT);

    assertThat(found(with(object("tags", schema)), object("tags", list("a", "a", 1))))
        .containsExactlyInAnyOrder(
            at("/tags", new Reason.TooMany(Counted.ENTRIES, 2)),
            at("/tags", FieldReason.REPEATED_ENTRY),
            at("/tags/2", Reason.Type.of(JsonType.STRING)));
  }

  @Test
  void reports_conditional_requirements_at_the_field() {
    JsonObject schema =
        with(
            object("kind", TEXT, "company_id", TEXT, "nickname", TEXT),
            "if",
            object("required", list("kind"), "properties", object("kind", object("const", "b2b"))),
            "then",
            object("required", list("company_id")),
            "else",
            object("required", list("nickname")));

    assertThat(found(schema, object("kind", "b2b")))
        .containsExactly(at("/company_id", FieldReason.REQUIRED));
    assertThat(found(schema, object("kind", "b2c")))
        .containsExactly(at("/nickname", FieldReason.REQUIRED));
    assertThat(found(schema, object("kind", "b2b", "company_id", "1"))).isEmpty();
  }

  @Test
  void reports_a_missing_dependent_field_at_that_field() {
    JsonObject schema =
        with(object("key", TEXT, "secret", TEXT), "dependencies", object("key", list("secret")));

    assertThat(found(schema, object("key", "k")))
        .containsExactly(at("/secret", new Reason.RequiredWith("key")));
    assertThat(found(schema, object("secret", "s"))).isEmpty();
  }

  @Test
  void reports_alternatives_of_required_fields_at_the_first() {
    JsonObject schema =
        with(
            object("a", TEXT, "b", TEXT, "c", TEXT),
            "anyOf",
            list(object("required", list("a")), object("required", list("b", "c"))));

    assertThat(found(schema, object()))
        .containsExactly(at("/a", new Reason.RequiredUnless(List.of(List.of("b", "c")))));
    assertThat(found(schema, object("b", "1")))
        .containsExactly(at("/a", new Reason.RequiredUnless(List.of(List.of("b", "c")))));
    assertThat(found(schema, object("a", "1"))).isEmpty();
    assertThat(found(schema, object("b", "1", "c", "1"))).isEmpty();
  }

  @Test
  void validates_in_many_threads() throws Exception {
    JsonObject schema = with(object("a", TEXT), "required", list("a"));

    for (Future<List<Violation>> ended :
        ConcurrentCalls.atOnce(20, () -> found(schema, object()))) {
      assertThat(ended.get()).containsExactly(at("/a", FieldReason.REQUIRED));
    }
  }

  @Test
  void reports_too_deep_nesting_at_the_field() {
    JsonObject schema = with(object());

    assertThat(found(schema, object("deep", nested(10_000, "d", object()))))
        .containsExactly(at("/deep", new Reason.TooMany(Counted.LEVELS, 64)));
    assertThat(found(schema, nested(64, "d", object()))).isEmpty();
  }
}
