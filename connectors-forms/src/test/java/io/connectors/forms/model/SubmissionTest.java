package io.connectors.forms.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.violation.EnglishReasons;
import io.connectors.forms.support.Forms;
import io.connectors.forms.support.Submissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Submissions that did not come from a page of ours. */
class SubmissionTest {

  private static final ConnectorForm FORM =
      Forms.settings(
          "{'x': {'type': 'string'}, 'n': {'type': 'integer'}, 'rows': {'type': 'array', 'items':"
              + " {'type': 'object', 'properties': {'a': {'type': 'string'}}}}}");

  private static SubmittedForm submit(String... namesAndValues) {
    return FORM.readCreated(Submissions.of(namesAndValues));
  }

  private static List<String> violations(SubmittedForm submitted) {
    return submitted.form().violations().stream().map(found -> EnglishReasons.of(found)).toList();
  }

  @Test
  void an_empty_one_says_nothing() {
    var submitted = submit();

    assertThat(submitted.name()).isEmpty();
    assertThat(submitted.tags()).isEmpty();
    assertThat(submitted.configuration().values()).isEqualTo(Forms.json("{}"));
    assertThat(submitted.auth().fields()).isEmpty();
    assertThat(submitted.form().violations()).isEmpty();
  }

  @Test
  void the_name_is_left_as_typed_and_tags_are_split_at_commas() {
    var submitted = submit("/name", " Blog ", "/tags", " news, ,a b,, c ");

    assertThat(submitted.name()).contains(" Blog ");
    assertThat(submitted.tags()).contains(List.of("news", "a b", "c"));
    assertThat(submit("/name", "", "/tags", " ").name()).contains("");
    assertThat(submit("/name", "", "/tags", " ").tags()).contains(List.of());
  }

  @Test
  void fields_that_only_the_caller_knows_are_left_to_the_caller() {
    var submitted =
        submit("csrfToken", "t", "/catalog_id", "x", "/version", "3", "/configuration", "y");

    assertThat(submitted.form().violations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/config/other",
        "/config/x/y",
        "/config/x~1y",
        "/config/rows/a",
        "/config/rows/01/a",
        "/config/rows/-/a",
        "/config/rows/-1/a",
        "/config/rows/9999999/a",
        "/config/rows/0/b",
        "/config/rows",
        "/config/",
        "/auth/other",
        "/auth",
      })
  void an_unknown_field_is_refused(String name) {
    assertThat(violations(submit(name, "text"))).containsExactly(name + " is not a known field");
  }

  @Test
  void a_field_given_twice_is_refused_unless_it_says_the_same() {
    assertThat(violations(submit("/config/x", "a", "/config/x", "b")))
        .containsExactly("/config/x was given more than once");
    assertThat(violations(submit("/config/x", "a", "/config/x", "a"))).isEmpty();
    assertThat(violations(submit("/name", "a", "/name", "b")))
        .containsExactly("/name was given more than once");
  }

  @Test
  void a_secret_given_twice_is_refused() {
    var form = Forms.credentials("{'k': {'type': 'string', 'x-secret': true}}");

    assertThat(violations(form.readCreated(Submissions.of("/auth/k", "a", "/auth/k", "b"))))
        .containsExactly("/auth/k was given more than once");
  }

  @Test
  void rows_are_known_by_their_names_alone() {
    assertThat(submit("/config/rows/7/a", "z", "/config/rows/3/a", "y").configuration().values())
        .isEqualTo(Forms.json("{'rows': [{'a': 'y'}, {'a': 'z'}]}"));
  }

  @Test
  void any_field_may_be_given_as_json() {
    assertThat(submit("/config/n", "5e0", "json", "/config/n").configuration().values())
        .isEqualTo(Forms.json("{'n': 5}"));
    assertThat(violations(submit("/config/x", "{", "json", "/config/x")))
        .containsExactly("/config/x must be well-formed JSON");
  }

  @Test
  void nothing_typed_is_in_a_message() {
    var submitted = submit("/config/n", "hunter2", "/config/x", "hunter2", "json", "/config/x");

    assertThat(violations(submitted)).hasSize(2).noneMatch(line -> line.contains("hunter"));
  }
}
