package io.connectors.testkit.contract;

import static io.connectors.testkit.contract.Json.list;
import static io.connectors.testkit.contract.Json.nested;
import static io.connectors.testkit.contract.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Contract: how every validator judges settings and credentials, and which schemas it takes. An
 * adapter's test extends it and says which validator it is about. The words of a violation are part
 * of the contract: people read them beside the field, whichever library has found it.
 */
public abstract class ConfigurationValidatorContract extends SchemaCheckContract {

  @Test
  void settings_that_fit_are_clean() {
    JsonObject schema =
        with(object("label", object("type", "string", "minLength", 2)), "required", list("label"));

    assertThat(judge(schema, object("label", "News")).isValid()).isTrue();
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
            "/a must be text",
            "/b must be true or false",
            "/c is required",
            "/d is not a known field");
  }

  @Test
  void a_field_that_a_nested_object_lacks_or_does_not_know_is_reported_there() {
    JsonObject inner =
        with(object("name", TEXT), "required", list("name"), "additionalProperties", false);
    JsonObject schema = with(object("outer", with(object("inner", inner))));

    assertThat(found(schema, object("outer", object("inner", object("nam", "x")))))
        .containsExactlyInAnyOrder(
            "/outer/inner/name is required", "/outer/inner/nam is not a known field");
  }

  @Test
  void names_with_slashes_and_tildes_are_escaped_in_pointers() {
    JsonObject inner =
        with(object(), "required", list("c/d", "e~f"), "additionalProperties", false);
    JsonObject schema = with(object("x/y", with(object("a~b", inner))));

    assertThat(found(schema, object("x/y", object("a~b", object("~1", 1, "\"\\", 2)))))
        .containsExactlyInAnyOrder(
            "/x~1y/a~0b/c~1d is required",
            "/x~1y/a~0b/e~0f is required",
            "/x~1y/a~0b/~01 is not a known field",
            "/x~1y/a~0b/\"\\ is not a known field");
  }

  @Test
  void a_list_is_judged_as_a_whole_and_entry_by_entry() {
    JsonObject schema = object("type", "array", "maxItems", 2, "uniqueItems", true, "items", TEXT);

    assertThat(found(with(object("tags", schema)), object("tags", list("a", "a", 1))))
        .containsExactlyInAnyOrder(
            "/tags must have at most 2 entries",
            "/tags must not have the same entry twice",
            "/tags/2 must be text");
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

    assertThat(found(schema, object("kind", "b2b"))).containsExactly("/company_id is required");
    assertThat(found(schema, object("kind", "b2c"))).containsExactly("/nickname is required");
    assertThat(found(schema, object("kind", "b2b", "company_id", "1"))).isEmpty();
  }

  @Test
  void a_field_that_needs_another_is_reported_at_the_other() {
    JsonObject schema =
        with(object("key", TEXT, "secret", TEXT), "dependencies", object("key", list("secret")));

    assertThat(found(schema, object("key", "k")))
        .containsExactly("/secret is required together with key");
    assertThat(found(schema, object("secret", "s"))).isEmpty();
  }

  @Test
  void alternatives_of_required_fields_are_reported_at_the_first_one() {
    JsonObject schema =
        with(
            object("a", TEXT, "b", TEXT, "c", TEXT),
            "anyOf",
            list(object("required", list("a")), object("required", list("b", "c"))));

    assertThat(found(schema, object())).containsExactly("/a is required, unless b and c are given");
    assertThat(found(schema, object("b", "1")))
        .containsExactly("/a is required, unless b and c are given");
    assertThat(found(schema, object("a", "1"))).isEmpty();
    assertThat(found(schema, object("b", "1", "c", "1"))).isEmpty();
  }

  @Test
  void many_threads_may_judge_at_once() throws Exception {
    JsonObject schema = with(object("a", TEXT), "required", list("a"));

    for (Future<List<String>> ended : Crowd.atOnce(20, () -> found(schema, object()))) {
      assertThat(ended.get()).containsExactly("/a is required");
    }
  }

  @Test
  void settings_nested_too_deeply_are_a_violation_at_their_field() {
    JsonObject schema = with(object());

    assertThat(found(schema, object("deep", nested(10_000, "d", object()))))
        .containsExactly("/deep must not be nested deeper than 64 levels");
    assertThat(found(schema, nested(64, "d", object()))).isEmpty();
  }
}
