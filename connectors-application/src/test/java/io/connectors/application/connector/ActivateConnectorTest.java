package io.connectors.application.connector;

import static io.connectors.application.fixture.Refusals.placesRefusedBy;
import static io.connectors.application.fixture.Refusals.refusalOf;
import static io.connectors.application.fixture.Refusals.violationsOf;
import static io.connectors.testkit.fixture.CatalogEntries.WORDPRESS;
import static io.connectors.testkit.fixture.CatalogEntries.X;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.fixture.Change;
import io.connectors.application.fixture.CoreFixture;
import io.connectors.application.fixture.Draft;
import io.connectors.application.fixture.Person;
import io.connectors.application.fixture.Types;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.shared.ConnectorsException.Kind;
import io.connectors.domain.shared.Version;
import io.connectors.testkit.fixture.Callers;
import org.junit.jupiter.api.Test;

class ActivateConnectorTest {

  private static final String INCOMPLETE =
      "/status cannot be active until its settings and credentials are complete";

  private final CoreFixture core = new CoreFixture();
  private final Person acme = core.acme;

  @Test
  void a_complete_connector_is_activated_and_deactivated() {
    Connector blog = acme.installsWordPress("Blog");
    assertThat(acme.activates(blog).isActive()).isTrue();
    assertThat(acme.deactivates(blog).isActive()).isFalse();
    assertThat(acme.finds(blog).version()).isEqualTo(new Version(3));
  }

  @Test
  void the_activation_without_credentials_reports_the_missing_fields() {
    Connector bare = acme.installs(Draft.ofWordPress("Bare").with(CredentialChange.none()));
    assertThat(violationsOf(() -> acme.activates(bare)))
        .containsExactly(INCOMPLETE, "/auth/username is required", "/auth/password is required");
    assertThat(violationsOf(() -> acme.updates(bare, Change.status("active"))))
        .containsExactly(INCOMPLETE, "/auth/username is required", "/auth/password is required");
  }

  @Test
  void the_activation_requires_credentials_even_if_the_schema_does_not() {
    core.changesType(Types.signingInBy(X, "access_token", false));
    Connector bare = acme.installs(Draft.ofX("Posts").with(CredentialChange.none()));
    assertThat(violationsOf(() -> acme.activates(bare)))
        .containsExactly(INCOMPLETE, "/auth is required");
  }

  @Test
  void a_type_without_authentication_is_activated_without_credentials() {
    assertThat(acme.activates(acme.installs(Draft.ofFeed("Feed"))).isActive()).isTrue();
  }

  @Test
  void settings_that_are_no_longer_valid_prevent_the_activation() {
    Connector blog = acme.installsWordPress("Blog");
    core.changesType(Types.requiring(WORDPRESS, "region"));
    assertThat(violationsOf(() -> acme.activates(blog)))
        .containsExactly(INCOMPLETE, "/config/region is required");
    assertThat(placesRefusedBy(() -> acme.updates(blog, Change.status("active"))))
        .containsExactly("/status", "/config/region");
  }

  @Test
  void undecryptable_credentials_prevent_the_activation() {
    Connector unreadable = core.corruptsCredentialsOf(acme.installsWordPress("Blog"));
    assertThat(violationsOf(() -> acme.activates(unreadable)))
        .containsExactly(INCOMPLETE, "/auth cannot be read any more: give the credentials again");
  }

  @Test
  void an_active_connector_stays_active_after_a_change_of_its_type() {
    Connector active = acme.runsWordPress("Blog");
    core.changesType(Types.requiring(WORDPRESS, "region"));
    assertThat(acme.activates(active)).isEqualTo(active);
    assertThat(acme.updates(active, Change.name("Journal").andStatus("active")).isActive())
        .isTrue();
  }

  @Test
  void a_second_activation_creates_no_version_and_no_event() {
    Connector active = acme.runsWordPress("Blog");
    assertThat(acme.activates(active).version()).isEqualTo(active.version());
    assertThat(core.actions())
        .containsExactly(AuditAction.CONNECTOR_INSTALLED, AuditAction.CONNECTOR_ACTIVATED);
  }

  @Test
  void deactivating_an_inactive_connector_changes_nothing() {
    Connector blog = acme.installsWordPress("Blog");
    assertThat(acme.deactivates(blog)).isEqualTo(blog);
    assertThat(core.actions()).containsExactly(AuditAction.CONNECTOR_INSTALLED);
  }

  @Test
  void another_expected_version_is_stale_and_changes_nothing() {
    Connector blog = acme.installsWordPress("Blog");
    ExpectedVersion second = ExpectedVersion.of(new Version(2));
    assertThat(refusalOf(() -> acme.activates(blog, second))).isEqualTo(Kind.STALE);
    assertThat(refusalOf(() -> acme.deactivates(blog, second))).isEqualTo(Kind.STALE);
    assertThat(acme.finds(blog)).isEqualTo(blog);
  }

  @Test
  void only_admins_activate_and_deactivate() {
    Connector blog = acme.installsWordPress("Blog");
    Person member = core.as(Callers.memberOf(ACME));
    Person publisher = core.as(Callers.publisherOf(ACME));
    assertThat(refusalOf(() -> member.activates(blog))).isEqualTo(Kind.FORBIDDEN);
    assertThat(refusalOf(() -> publisher.activates(blog))).isEqualTo(Kind.FORBIDDEN);
    assertThat(refusalOf(() -> member.deactivates(blog))).isEqualTo(Kind.FORBIDDEN);
    assertThat(refusalOf(() -> publisher.deactivates(blog))).isEqualTo(Kind.FORBIDDEN);
  }
}
