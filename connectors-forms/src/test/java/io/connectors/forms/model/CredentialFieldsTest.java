package io.connectors.forms.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.shared.violation.EnglishReasons;
import io.connectors.forms.support.Forms;
import io.connectors.forms.support.Page;
import io.connectors.forms.support.Submissions;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Fields for credentials, before something is stored. */
class CredentialFieldsTest {

  static final ConnectorForm FORM =
      Forms.credentials(
          "{'username': {'type': 'string', 'title': 'User name'}, 'password': {'type': 'string',"
              + " 'title': 'Password', 'x-secret': true}, 'token': {'type': 'string', 'title':"
              + " 'Token', 'x-secret': true, 'default': 'never'}, 'pem': {'type': 'string',"
              + " 'x-secret': true, 'x-multiline': true}, 'region': {'enum': ['eu', 'us'],"
              + " 'default': 'eu'}}",
          "username",
          "password");

  private static String text(CredentialChange change, String name) {
    return change.applyTo(Credentials.NONE).fields().entrySet().stream()
        .filter(field -> field.getKey().equals(name))
        .map(field -> field.getValue().revealSecretText())
        .collect(Collectors.joining());
  }

  @Test
  void secrets_are_typed_unseen_and_never_filled_in() {
    var page = Page.of(FORM.create());

    assertThat(page.control("/auth/password").attr("type")).isEqualTo("password");
    assertThat(page.control("/auth/password").attr("autocomplete")).isEqualTo("new-password");
    assertThat(page.control("/auth/token").attr("value")).isEmpty();
    assertThat(page.control("/auth/username").attr("type")).isEqualTo("text");
    assertThat(page.control("/auth/username").attr("autocomplete")).isEqualTo("off");
    assertThat(page.control("/auth/pem").tagName()).isEqualTo("textarea");
  }

  @Test
  void a_secret_whose_values_are_listed_is_typed_and_never_filled_in() {
    for (String values :
        List.of("'enum': ['a', 'b']", "'const': 'a'", "'oneOf': [{'const': 'a'}]")) {
      var form =
          Forms.credentials(
              "{'k': {'type': 'string', 'x-secret': true, 'default': 'a', " + values + "}}");
      var control = Page.of(form.create()).control("/auth/k");
      assertThat(control.attr("type")).as(values).isEqualTo("password");
      assertThat(control.attr("value")).as(values).isEmpty();
    }
  }

  @Test
  void a_secret_is_masked_and_sent_to_no_spell_checker_whatever_marks_it_and_however_long_it_is() {
    for (String mark : List.of("'x-secret': true", "'writeOnly': true", "'format': 'password'")) {
      for (String lines : List.of("", ", 'x-multiline': true")) {
        var form = Forms.credentials("{'k': {'type': 'string', " + mark + lines + "}}");
        var control = Page.of(form.create()).control("/auth/k");
        assertThat(control.hasAttr("data-secret")).as(mark + lines).isTrue();
        assertThat(control.attr("spellcheck")).isEqualTo("false");
        assertThat(control.attr("autocorrect")).isEqualTo("off");
        assertThat(control.attr("autocapitalize")).isEqualTo("off");
        assertThat(control.attr("autocomplete")).isIn("off", "new-password");
        var again = form.readCreated(Page.of(form.create()).type("/auth/k", "a\nb").submit());
        assertThat(Page.of(form.again(again, List.of())).control("/auth/k").text()).isEmpty();
      }
    }
  }

  @Test
  void what_is_typed_is_given_and_what_is_blank_is_not_named() {
    var page =
        Page.of(FORM.create())
            .type("/auth/username", "editor")
            .type("/auth/password", " secret ")
            .type("/auth/token", "  ")
            .type("/auth/pem", "line 1\nline 2");

    var change = FORM.readCreated(page.submit()).auth();

    assertThat(change.removesAll()).isFalse();
    assertThat(change.fields()).containsOnlyKeys("username", "password", "pem", "region");
    assertThat(text(change, "password")).isEqualTo(" secret ");
    assertThat(text(change, "pem")).isEqualTo("line 1\nline 2");
  }

  @Test
  void no_default_fills_in_a_secret() {
    var nothing = Forms.json("{'type': 'object'}");
    var auth =
        Forms.json(
            "{'type': 'object', 'default': {'k': 'hunter2'}, 'properties': {'k': {'type':"
                + " 'string', 'default': 'hunter2', 'x-secret': true}}}");
    var page = Page.of(Forms.of(nothing, auth).create());

    assertThat(page.control("/auth/k").attr("value")).isEmpty();
  }

  @Test
  void a_type_without_credentials_asks_for_none() {
    var nothing = Forms.json("{'type': 'object'}");

    assertThat(Forms.of(nothing, nothing).create().auth()).isEmpty();
  }

  @Test
  void defaults_do_not_count_as_given_credentials() {
    var page = Page.of(FORM.create());

    assertThat(page.control("/auth/password").hasAttr("required")).isFalse();
    assertThat(FORM.readCreated(page.submit()).auth().fields()).isEmpty();
  }

  @Test
  void after_an_error_all_is_still_there_but_secrets() {
    var page =
        Page.of(FORM.create())
            .type("/auth/username", "editor")
            .type("/auth/password", "hunter2")
            .type("/auth/pem", "hunter3");
    var submitted = FORM.readCreated(page.submit());

    var again = Page.of(FORM.again(submitted, List.of()));

    assertThat(again.control("/auth/username").attr("value")).isEqualTo("editor");
    assertThat(again.control("/auth/password").attr("value")).isEmpty();
    assertThat(again.byId("form-auth-password.error").text())
        .isEqualTo("For security we don't keep secrets. Enter it again.");
    assertThat(again.document().html()).doesNotContain("hunter");
  }

  @Test
  void what_the_type_does_not_have_is_refused() {
    var submitted =
        FORM.readEdited(
            Submissions.of("/auth/other", "hunter2", "unset", "/auth/a/b"),
            List.of("username", "password"));

    assertThat(submitted.auth().fields()).isEmpty();
    assertThat(submitted.form().violations())
        .extracting(found -> EnglishReasons.of(found))
        .containsExactlyInAnyOrder(
            "/auth/other is not a known field", "/auth/a/b is not a known field");
  }

  @Test
  void a_choice_brings_its_fields_unless_it_is_stored_and_cannot_be_seen() {
    var form =
        Forms.of(
            Forms.json("{'type': 'object', 'additionalProperties': false}"),
            Forms.json(
                "{'type': 'object', 'properties': {'kind': {'enum': ['key', 'pair']}, 'key':"
                    + " {'type': 'string', 'x-secret': true}}, 'if': {'properties': {'kind':"
                    + " {'const': 'key'}}, 'required': ['kind']}, 'then': {'required':"
                    + " ['key']}}"));
    var page = Page.of(form.create()).type("/auth/key", "hunter2");

    assertThat(page.one("[data-shown-when=/auth/kind] input").attr("name")).isEqualTo("/auth/key");
    assertThat(form.readCreated(page.choose("/auth/kind", "pair").submit()).auth().fields())
        .containsOnlyKeys("kind");
    assertThat(form.readCreated(page.choose("/auth/kind", "key").submit()).auth().fields())
        .containsOnlyKeys("kind", "key");

    var kind = List.of("kind");
    var edit = Page.of(form.edit("Blog", List.of(), Configuration.EMPTY, kind));
    assertThat(edit.document().select("[data-shown-when]")).isEmpty();
    assertThat(form.readEdited(edit.type("/auth/key", "hunter2").submit(), kind).auth().fields())
        .containsOnlyKeys("key");
  }
}
