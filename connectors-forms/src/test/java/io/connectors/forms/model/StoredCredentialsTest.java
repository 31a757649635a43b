package io.connectors.forms.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.forms.support.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Fields for credentials, once something is stored. */
class StoredCredentialsTest {

  private static final ConnectorForm FORM = CredentialFieldsTest.FORM;
  private static final List<String> BOTH = List.of("username", "password");

  private static Page stored(List<String> names) {
    return Page.of(FORM.edit("Blog", List.of(), Configuration.EMPTY, names));
  }

  @Test
  void what_is_stored_is_shown_as_set_with_a_way_to_replace_it() {
    var page = stored(BOTH);

    assertThat(page.document().select(".form-stored .badge").eachText())
        .containsExactly("set", "set");
    assertThat(page.document().select(".form-stored summary").eachText())
        .containsExactly("Replace User name", "Replace Password");
    assertThat(page.one("details [name=/auth/password]").attr("value")).isEmpty();
    assertThat(page.document().select("details[open]")).isEmpty();
    assertThat(page.one("details [name=/auth/username]").hasAttr("required")).isFalse();
    assertThat(page.document().select("details [name=/auth/token]")).isEmpty();
  }

  @Test
  void unchanged_it_stays() {
    var change = FORM.readEdited(stored(BOTH).submit(), BOTH).auth();

    assertThat(change.removesAll()).isFalse();
    assertThat(change.fields()).isEmpty();
  }

  @Test
  void it_is_replaced_by_what_is_typed() {
    var submitted = FORM.readEdited(stored(BOTH).type("/auth/password", "hunter2").submit(), BOTH);

    assertThat(submitted.auth().fields()).containsOnlyKeys("password");
    var again = Page.of(FORM.again(submitted, List.of()));
    assertThat(again.one("details[open] input").attr("name")).isEqualTo("/auth/password");
    assertThat(again.document().html()).doesNotContain("hunter");
  }

  @Test
  void an_optional_field_can_be_removed() {
    var names = List.of("username", "password", "token");
    var page = stored(names);
    assertThat(page.document().select(".form-stored [name=unset]").eachAttr("value"))
        .containsExactly("/auth/token");

    var submitted = FORM.readEdited(page.choose("unset", "/auth/token").submit(), names);

    assertThat(submitted.auth().fields()).containsOnlyKeys("token");
    assertThat(submitted.auth().fields().get("token")).isEmpty();
    assertThat(
            Page.of(FORM.again(submitted, List.of()))
                .one("[name=unset][value=/auth/token]")
                .hasAttr("checked"))
        .isTrue();
  }

  @Test
  void everything_can_be_removed_at_once() {
    var submitted = FORM.readEdited(stored(BOTH).choose("unset", "/auth").submit(), BOTH);

    assertThat(submitted.auth().removesAll()).isTrue();
    assertThat(submitted.form().violations()).isEmpty();
  }

  @Test
  void nothing_is_both_replaced_and_removed() {
    var names = List.of("username", "password", "token");
    var page = stored(names).type("/auth/token", "hunter2").choose("unset", "/auth/token");

    assertThat(FORM.readEdited(page.submit(), names).form().violations())
        .singleElement()
        .extracting(Violation::pointer)
        .hasToString("/auth/token");
    page.choose("unset", "/auth");
    assertThat(FORM.readEdited(page.submit(), names).form().violations())
        .extracting(found -> found.pointer().value())
        .containsExactlyInAnyOrder("/auth", "/auth/token");
  }

  @Test
  void a_stored_field_that_the_type_has_lost_can_be_removed() {
    var names = List.of("username", "password", "<old>");
    var page = stored(names).choose("unset", "/auth/<old>");

    assertThat(FORM.readEdited(page.submit(), names).auth().fields()).containsOnlyKeys("<old>");
  }

  @Test
  void a_stored_choice_need_not_be_made_again() {
    var names = List.of("username", "password", "region");
    var page = stored(names);

    assertThat(page.document().select("details [type=radio] + span").eachText())
        .containsExactly("Don't change", "eu", "us");
    assertThat(FORM.readEdited(page.submit(), names).auth().fields()).isEmpty();
    page.choose("/auth/region", "us");
    assertThat(FORM.readEdited(page.submit(), names).auth().fields()).containsOnlyKeys("region");
  }

  @Test
  void what_is_wrong_opens_the_field_to_replace_it() {
    var submitted = FORM.readEdited(stored(BOTH).submit(), BOTH);
    var page =
        Page.of(
            FORM.again(
                submitted,
                List.of(
                    new Violation(
                        new JsonPointer("/auth/password"),
                        new Reason.RequiredAgain(Optional.of("username"))))));

    assertThat(page.one("details[open] input").attr("name")).isEqualTo("/auth/password");
    assertThat(page.one("details[open] .invalid-feedback").text())
        .isEqualTo("User name changed. Enter this value again.");
  }
}
