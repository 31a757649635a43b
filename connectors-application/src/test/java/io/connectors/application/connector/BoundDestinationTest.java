package io.connectors.application.connector;

import static io.connectors.application.fixture.Refusals.placesRefusedBy;
import static io.connectors.application.fixture.Refusals.violationsOf;
import static io.connectors.testkit.fixture.CatalogEntries.WORDPRESS;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.fixture.Auth;
import io.connectors.application.fixture.Change;
import io.connectors.application.fixture.CoreFixture;
import io.connectors.application.fixture.Draft;
import io.connectors.application.fixture.Person;
import io.connectors.application.fixture.Types;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.publishing.TargetCredentials;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.testkit.fixture.Callers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Test: credentials are used only for the destinations that they were saved for. */
class BoundDestinationTest {

  private static final String HOME = "https://blog.example/";
  private static final String EVIL = "https://evil.example/";

  private final CoreFixture core = new CoreFixture();
  private final Person acme = core.acme;
  private final Person publisher = core.as(Callers.publisherOf(ACME));
  private final Connector blog = acme.runsWordPress("Blog");

  @Test
  void settings_rewritten_in_the_store_make_credentials_unavailable() {
    core.rewritesSettingsOf(blog, site(EVIL, "The blog"));
    assertUnavailable();
    assertThat(acme.finds(blog).unreadableSince()).isPresent();
  }

  @Test
  void credentials_of_another_destination_must_be_replaced_as_a_whole() {
    Connector idle = acme.deactivates(blog);
    core.rewritesSettingsOf(idle, site(EVIL, "The blog"));
    assertThat(placesRefusedBy(() -> acme.activates(idle))).contains("/status", "/auth");
    assertThat(violationsOf(() -> acme.updates(idle, password("new"))))
        .containsExactly("/auth/username is required");
    acme.updates(idle, Change.auth(Auth.giving("username", "ada", "password", "new")));
    acme.activates(idle);
    assertAvailable();
  }

  @Test
  void an_edit_of_another_field_does_not_accept_rewritten_settings() {
    core.rewritesSettingsOf(blog, site(EVIL, "The blog"));
    assertThat(acme.updates(blog, Change.name("Diary")).name()).hasToString("Diary");
    assertThat(placesRefusedBy(() -> acme.updates(blog, Change.address(EVIL))))
        .containsExactly("/auth/password");
    assertUnavailable();
    acme.updates(blog, Change.address(HOME));
    assertAvailable();
  }

  @Test
  void a_secret_missing_from_the_stored_names_is_still_required_again() {
    core.rewritesFieldNamesOf(blog, List.of());
    assertThat(placesRefusedBy(() -> acme.updates(blog, Change.address(EVIL))))
        .containsExactly("/auth/password");
    assertAvailable();
  }

  @Test
  void entering_the_secret_again_changes_its_destination() {
    acme.updates(blog, Change.address(EVIL).andAuth(Auth.giving("password", "new")));
    assertAvailable();
    assertThat(placesRefusedBy(() -> acme.updates(blog, Change.address(HOME))))
        .containsExactly("/auth/password");
  }

  @Test
  void fields_that_are_not_secret_are_encrypted_for_a_changed_destination() {
    core.changesType(Types.signingInBy(WORDPRESS, "username", true));
    CredentialChange username = Auth.giving("username", "ada");
    Connector open = acme.installs(Draft.ofWordPress("Open").with(username));
    Connector moved = acme.updates(open, Change.address(EVIL));
    assertThat(moved.unreadableSince()).isEmpty();
    acme.deactivates(blog);
    acme.activates(moved);
    assertAvailable();
  }

  @Test
  void a_newly_marked_place_keeps_credentials_available() {
    core.changesType(Types.leadingBy(WORDPRESS, "site_label", true));
    assertAvailable();
  }

  @Test
  void a_newly_marked_place_is_protected_in_edits_and_after_the_next_save_in_the_store() {
    core.changesType(Types.leadingBy(WORDPRESS, "site_label", true));
    assertThat(placesRefusedBy(() -> acme.updates(blog, Change.config(site(HOME, "evil.example")))))
        .containsExactly("/auth/password");
    acme.updates(blog, password("new"));
    core.rewritesSettingsOf(acme.finds(blog), site(HOME, "evil.example"));
    assertUnavailable();
  }

  @Test
  void a_place_no_longer_marked_stays_protected_while_a_stored_field_remains() {
    core.changesType(Types.leadingBy(WORDPRESS, "base_url", false));
    assertAvailable();
    assertThat(placesRefusedBy(() -> acme.updates(blog, Change.address(EVIL))))
        .containsExactly("/auth/password");
    acme.updates(blog, password("new"));
    assertThat(placesRefusedBy(() -> acme.updates(blog, Change.address(EVIL))))
        .containsExactly("/auth/password");
    acme.updates(blog, Change.auth(Auth.giving("username", "ada", "password", "new")));
    acme.updates(blog, Change.address(EVIL));
    assertAvailable();
  }

  private void assertAvailable() {
    assertThat(credentials()).isInstanceOf(TargetCredentials.Opened.class);
  }

  private void assertUnavailable() {
    assertThat(credentials()).isInstanceOf(TargetCredentials.Unreadable.class);
  }

  private TargetCredentials credentials() {
    return publisher.resolvesTargets().get(0).credentials();
  }

  private static Change password(String text) {
    return Change.auth(Auth.giving("password", text));
  }

  private static JsonObject site(String address, String label) {
    return JsonObject.EMPTY
        .with("base_url", JsonValue.of(address))
        .with("site_label", JsonValue.of(label));
  }
}
