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
  void a_field_with_a_value_is_replaced_and_others_stay() {
    Connector after = acme.updates(blog, Change.auth(Auth.giving("password", "new")));
    assertThat(textsOf(after)).isEqualTo(Map.of("username", "ada", "password", "new"));
  }

  @Test
  void installations_and_updates_remove_outer_line_breaks_of_credentials() {
    Connector given =
        acme.installs(
            Draft.ofWordPress("Given")
                .with(Auth.giving("username", "\tada", "password", "pw\r\n")));
    assertThat(textsOf(given)).isEqualTo(Map.of("username", "ada", "password", "pw"));
    Connector after = acme.updates(given, Change.auth(Auth.giving("password", "\nnew\n")));
    assertThat(textsOf(after)).isEqualTo(Map.of("username", "ada", "password", "new"));
  }

  @Test
  void installations_and_updates_reject_inner_line_breaks_of_credentials() {
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
  void null_auth_removes_all_fields() {
    Connector after = acme.updates(blog, Change.auth(CredentialChange.removeAll()));
    assertThat(after.credentials()).isEmpty();
    assertThat(acme.finds(blog).credentials()).isEmpty();
  }

  @Test
  void remaining_credentials_must_be_complete_or_empty() {
    assertThat(violationsOf(() -> acme.updates(blog, Change.auth(Auth.removing("password")))))
        .containsExactly("/auth/password is required");
    CredentialChange both = Auth.both(Auth.removing("password"), Auth.removing("username"));
    assertThat(acme.updates(blog, Change.auth(both)).credentials()).isEmpty();
  }

  @Test
  void credentials_can_be_added_later() {
    Connector bare = acme.installs(Draft.ofWordPress("Bare").with(CredentialChange.none()));
    assertThat(violationsOf(() -> acme.updates(bare, Change.auth(Auth.giving("username", "ada")))))
        .containsExactly("/auth/password is required");
    Connector after =
        acme.updates(bare, Change.auth(Auth.giving("username", "ada", "password", "new")));
    assertThat(fieldsOf(after)).containsExactlyInAnyOrder("username", "password");
  }

  @Test
  void rejects_incomplete_credentials_of_an_active_connector() {
    Connector active = acme.activates(blog);
    assertThat(placesRefusedBy(() -> acme.updates(active, removingAll())))
        .containsExactly("/auth/username", "/auth/password");
    assertThat(fieldsOf(acme.finds(blog))).hasSize(2);
  }

  @Test
  void a_request_can_deactivate_and_remove_all_credentials() {
    Connector active = acme.activates(blog);
    assertThat(acme.updates(active, removingAll().andStatus("inactive")).credentials()).isEmpty();
  }

  @Test
  void a_request_cannot_activate_and_remove_all_credentials() {
    assertThat(placesRefusedBy(() -> acme.updates(blog, removingAll().andStatus("active"))))
        .contains("/status", "/auth/username", "/auth/password");
  }

  @Test
  void an_active_connector_keeps_credentials_even_if_the_schema_does_not_require_them() {
    Connector x = acme.activates(acme.installs(Draft.ofX("Posts")));
    core.changesType(Types.signingInBy(X, "access_token", false));
    assertThat(violationsOf(() -> acme.updates(x, removingAll())))
        .containsExactly("/auth is required");
  }

  @Test
  void rejects_blank_fields_and_masks() {
    CredentialChange change = Auth.giving("username", "", "password", "••••••");
    assertThat(violationsOf(() -> acme.updates(blog, Change.auth(change))))
        .contains(
            "/auth/username must not be blank",
            "/auth/password looks like a mask: give the value itself");
  }

  @Test
  void removing_a_field_that_is_not_stored_creates_no_version() {
    Connector x = acme.installs(Draft.ofX("Posts"));
    Connector after = acme.updates(x, Change.auth(Auth.removing("refresh_token")));
    assertThat(after).isEqualTo(x);
    Connector bare = acme.installs(Draft.ofWordPress("Bare").with(CredentialChange.none()));
    assertThat(acme.updates(bare, removingAll())).isEqualTo(bare);
  }

  @Test
  void entering_the_same_secret_creates_a_version_because_secrets_are_not_compared() {
    Connector after = acme.updates(blog, Change.auth(Auth.giving("password", "hunter2")));
    assertThat(after.version()).isEqualTo(blog.version().next());
  }

  @Test
  void a_field_unknown_to_the_type_can_be_replaced_by_a_known_one() {
    core.changesType(Types.signingInBy(WORDPRESS, "token", true));
    CredentialChange unknown = Auth.both(Auth.removing("username"), Auth.removing("password"));
    Connector after =
        acme.updates(blog, Change.auth(Auth.both(unknown, Auth.giving("token", "t"))));
    assertThat(fieldsOf(after)).containsExactly("token");
  }

  @Test
  void undecryptable_credentials_can_be_replaced_as_a_whole() {
    Connector unreadable = core.corruptsCredentialsOf(blog);
    assertThat(
            violationsOf(() -> acme.updates(unreadable, Change.auth(Auth.giving("password", "n")))))
        .containsExactly("/auth/username is required");
    CredentialChange complete = Auth.giving("username", "ada", "password", "new");
    assertThat(textsOf(acme.updates(unreadable, Change.auth(complete))))
        .containsEntry("password", "new");
  }

  @Test
  void undecryptable_credentials_can_be_removed_and_allow_other_edits() {
    Connector unreadable = core.corruptsCredentialsOf(blog);
    assertThat(acme.updates(unreadable, Change.name("Journal")).name()).hasToString("Journal");
    assertThat(acme.updates(unreadable, removingAll()).credentials()).isEmpty();
  }

  @Test
  void rejects_a_partial_removal_of_undecryptable_credentials() {
    Connector unreadable = core.corruptsCredentialsOf(blog);
    assertThat(violationsOf(() -> acme.updates(unreadable, Change.auth(Auth.removing("password")))))
        .containsExactly("/auth/username cannot be read any more: must be given again");
    CredentialChange all = Auth.both(Auth.removing("username"), Auth.removing("password"));
    assertThat(acme.updates(unreadable, Change.auth(all)).credentials()).isEmpty();
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
