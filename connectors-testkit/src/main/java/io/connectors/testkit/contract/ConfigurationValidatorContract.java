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
 * Contract: how every validator validates settings and credentials, and which schemas it takes. An
 * adapter's test extends it and says which validator it is about. Its reasons are part of the
 * contract: whichever library finds a violation, people read the same.
 */
public abstract class ConfigurationValidatorContract extends SchemaCheckContract {

  @Test
  void settings_that_fit_are_clean() {
    JsonObject schema =
        with(object("label", object("type", "string", "minLength", 2)), "required", list("label"));

    assertThat(validate(schema, object("label", "News")).isValid()).isTrue();
  }

  @Test
  void every_violation_is_reported_not_only_the_first() {
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
  void a_field_that_a_nested_object_lacks_or_does_not_know_is_reported_there() {
    JsonObject inner =
        with(object("name", TEXT), "required", list("name"), "additionalProperties", false);
    JsonObject schema = with(object("outer", with(object("inner", inner))));

    assertThat(found(schema, object("outer", object("inner", object("nam", "x")))))
        .containsExactlyInAnyOrder(
            at("/outer/inner/name", FieldReason.REQUIRED),
            at("/outer/inner/nam", FieldReason.UNKNOWN_FIELD));
  }

  @Test
  void names_with_slashes_and_tildes_are_escaped_in_pointers() {
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
  void a_list_is_judged_as_a_whole_and_entry_by_entry() {
    JsonObject schema = object("type", "array", "maxItems", 2, "uniqueItems", true, "items", TEXT);

    assertThat(found(with(object("tags", schema)), object("tags", list("a", "a", 1))))
        .containsExactlyInAnyOrder(
            at("/tags", new Reason.TooMany(Counted.ENTRIES, 2)),
            at("/tags", FieldReason.REPEATED_ENTRY),
            at("/tags/2", Reason.Type.of(JsonType.STRING)));
  }

  @Test
  void what_a_condition_requires_is_reported_at_the_field() {
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
  void a_field_that_needs_another_is_reported_at_the_other() {
    JsonObject schema =
        with(object("key", TEXT, "secret", TEXT), "dependencies", object("key", list("secret")));

    assertThat(found(schema, object("key", "k")))
        .containsExactly(at("/secret", new Reason.RequiredWith("key")));
    assertThat(found(schema, object("secret", "s"))).isEmpty();
  }

  @Test
  void alternatives_of_required_fields_are_reported_at_the_first_one() {
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
  void many_threads_may_judge_at_once() throws Exception {
    JsonObject schema = with(object("a", TEXT), "required", list("a"));

    for (Future<List<Violation>> ended :
        ConcurrentCalls.atOnce(20, () -> found(schema, object()))) {
      assertThat(ended.get()).containsExactly(at("/a", FieldReason.REQUIRED));
    }
  }

  @Test
  void settings_nested_too_deeply_are_a_violation_at_their_field() {
    JsonObject schema = with(object());

    assertThat(found(schema, object("deep", nested(10_000, "d", object()))))
        .containsExactly(at("/deep", new Reason.TooMany(Counted.LEVELS, 64)));
    assertThat(found(schema, nested(64, "d", object()))).isEmpty();
  }
}
