package io.connectors.application.connector;

import static io.connectors.application.fixture.Refusals.placesRefusedBy;
import static io.connectors.application.fixture.Refusals.violationsOf;
import static io.connectors.testkit.fixture.CatalogEntries.WORDPRESS;
import static io.connectors.testkit.fixture.CatalogEntries.X;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.fixture.Auth;
import io.connectors.application.fixture.Change;
import io.connectors.application.fixture.CoreFixture;
import io.connectors.application.fixture.Draft;
import io.connectors.application.fixture.Person;
import io.connectors.application.fixture.Types;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.credential.SealedCredentials;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UpdateCredentialsTest {

  private final CoreFixture core = new CoreFixture();
  private final Person acme = core.acme;
  private final Connector blog = acme.installsWordPress("Blog");

  @Test
  void a_field_given_replaces_and_a_field_absent_stays() {
    Connector after = acme.updates(blog, Change.auth(Auth.giving("password", "new")));
    assertThat(textsOf(after)).isEqualTo(Map.of("username", "ada", "password", "new"));
  }

  @Test
  void line_breaks_copied_with_a_credential_are_removed_when_installing_and_when_updating() {
    Connector given =
        acme.installs(
            Draft.ofWordPress("Given")
                .with(Auth.giving("username", "\tada", "password", "pw\r\n")));
    assertThat(textsOf(given)).isEqualTo(Map.of("username", "ada", "password", "pw"));
    Connector after = acme.updates(given, Change.auth(Auth.giving("password", "\nnew\n")));
    assertThat(textsOf(after)).isEqualTo(Map.of("username", "ada", "password", "new"));
  }

  @Test
  void a_line_break_inside_a_credential_is_refused_when_installing_and_when_updating() {
    CredentialChange broken = Auth.giving("username", "a\nda", "password", "p\tw");
    assertThat(placesRefusedBy(() -> acme.installs(Draft.ofWordPress("Broken").with(broken))))
        .containsExactly("/auth/username", "/auth/password");
    assertThat(placesRefusedBy(() -> acme.updates(blog, Change.auth(broken))))
        .containsExactly("/auth/username", "/auth/password");
  }

  @Test
  void a_field_that_is_null_is_removed() {
    Connector x = acme.installs(Draft.ofX("Posts").with(tokens()));
    Connector after = acme.updates(x, Change.auth(Auth.removing("refresh_token")));
    assertThat(fieldsOf(after)).containsExactly("access_token");
  }

  @Test
  void auth_null_removes_all() {
    Connector after = acme.updates(blog, Change.auth(CredentialChange.removeAll()));
    assertThat(after.credentials()).isEmpty();
    assertThat(acme.finds(blog).credentials()).isEmpty();
  }

  @Test
  void what_remains_is_complete_or_empty() {
    assertThat(violationsOf(() -> acme.updates(blog, Change.auth(Auth.removing("password")))))
        .containsExactly("/auth/password is required");
    CredentialChange both = Auth.both(Auth.removing("password"), Auth.removing("username"));
    assertThat(acme.updates(blog, Change.auth(both)).credentials()).isEmpty();
  }

  @Test
  void credentials_are_added_to_a_connector_that_has_none() {
    Connector bare = acme.installs(Draft.ofWordPress("Bare").with(CredentialChange.none()));
    assertThat(violationsOf(() -> acme.updates(bare, Change.auth(Auth.giving("username", "ada")))))
        .containsExactly("/auth/password is required");
    Connector after =
        acme.updates(bare, Change.auth(Auth.giving("username", "ada", "password", "new")));
    assertThat(fieldsOf(after)).containsExactlyInAnyOrder("username", "password");
  }

  @Test
  void an_active_connector_stays_complete() {
    Connector active = acme.activates(blog);
    assertThat(placesRefusedBy(() -> acme.updates(active, removingAll())))
        .containsExactly("/auth/username", "/auth/password");
    assertThat(fieldsOf(acme.finds(blog))).hasSize(2);
  }

  @Test
  void a_connector_that_is_deactivated_in_the_same_request_may_lose_them_all() {
    Connector active = acme.activates(blog);
    assertThat(acme.updates(active, removingAll().andStatus("inactive")).credentials()).isEmpty();
  }

  @Test
  void a_connector_is_not_activated_by_the_request_that_takes_its_credentials() {
    assertThat(placesRefusedBy(() -> acme.updates(blog, removingAll().andStatus("active"))))
        .contains("/status", "/auth/username", "/auth/password");
  }

  @Test
  void an_active_connector_whose_type_only_forgot_to_require_credentials_keeps_them() {
    Connector x = acme.activates(acme.installs(Draft.ofX("Posts")));
    core.changesType(Types.signingInBy(X, "access_token", false));
    assertThat(violationsOf(() -> acme.updates(x, removingAll())))
        .containsExactly("/auth is required");
  }

  @Test
  void blank_fields_and_masks_are_refused() {
    CredentialChange change = Auth.giving("username", "", "password", "••••••");
    assertThat(violationsOf(() -> acme.updates(blog, Change.auth(change))))
        .contains(
            "/auth/username must not be blank",
            "/auth/password looks like a mask: give the value itself");
  }

  @Test
  void a_field_that_is_not_stored_is_removed_without_a_new_version() {
    Connector x = acme.installs(Draft.ofX("Posts"));
    Connector after = acme.updates(x, Change.auth(Auth.removing("refresh_token")));
    assertThat(after).isEqualTo(x);
    Connector bare = acme.installs(Draft.ofWordPress("Bare").with(CredentialChange.none()));
    assertThat(acme.updates(bare, removingAll())).isEqualTo(bare);
  }

  @Test
  void the_same_text_given_again_is_a_new_version_because_nobody_compares_secrets() {
    Connector after = acme.updates(blog, Change.auth(Auth.giving("password", "hunter2")));
    assertThat(after.version()).isEqualTo(blog.version().next());
  }

  @Test
  void a_field_that_the_type_has_lost_can_be_replaced_by_the_one_it_has_now() {
    core.changesType(Types.signingInBy(WORDPRESS, "token", true));
    CredentialChange lost = Auth.both(Auth.removing("username"), Auth.removing("password"));
    Connector after = acme.updates(blog, Change.auth(Auth.both(lost, Auth.giving("token", "t"))));
    assertThat(fieldsOf(after)).containsExactly("token");
  }

  @Test
  void credentials_that_cannot_be_opened_can_be_given_anew_as_a_whole() {
    Connector spoilt = core.spoilsCredentialsOf(blog);
    assertThat(violationsOf(() -> acme.updates(spoilt, Change.auth(Auth.giving("password", "n")))))
        .containsExactly("/auth/username is required");
    CredentialChange anew = Auth.giving("username", "ada", "password", "new");
    assertThat(textsOf(acme.updates(spoilt, Change.auth(anew)))).containsEntry("password", "new");
  }

  @Test
  void credentials_that_cannot_be_opened_can_be_removed_and_do_not_hinder_other_edits() {
    Connector spoilt = core.spoilsCredentialsOf(blog);
    assertThat(acme.updates(spoilt, Change.name("Journal")).name()).hasToString("Journal");
    assertThat(acme.updates(spoilt, removingAll()).credentials()).isEmpty();
  }

  @Test
  void to_remove_a_part_of_what_cannot_be_opened_does_not_remove_the_rest() {
    Connector spoilt = core.spoilsCredentialsOf(blog);
    assertThat(violationsOf(() -> acme.updates(spoilt, Change.auth(Auth.removing("password")))))
        .containsExactly("/auth/username cannot be read any more: must be given again");
    CredentialChange all = Auth.both(Auth.removing("username"), Auth.removing("password"));
    assertThat(acme.updates(spoilt, Change.auth(all)).credentials()).isEmpty();
  }

  private static Change removingAll() {
    return Change.auth(CredentialChange.removeAll());
  }

  private static CredentialChange tokens() {
    return Auth.giving("access_token", "token", "refresh_token", "fresh");
  }

  private static List<String> fieldsOf(Connector connector) {
    return connector.credentials().map(SealedCredentials::fields).orElse(List.of());
  }

  private Map<String, String> textsOf(Connector connector) {
    Map<String, String> texts = new TreeMap<>();
    core.ports
        .vault()
        .open(connector.credentialOwner(), connector.credentials().orElseThrow())
        .fields()
        .forEach((field, secret) -> texts.put(field, secret.revealSecretText()));
    return texts;
  }
}
