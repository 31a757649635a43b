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

  private static final String NOT_YET =
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
  void a_connector_without_credentials_is_not_activated_and_is_told_what_lacks() {
    Connector bare = acme.installs(Draft.ofWordPress("Bare").with(CredentialChange.none()));
    assertThat(violationsOf(() -> acme.activates(bare)))
        .containsExactly(NOT_YET, "/auth/username is required", "/auth/password is required");
    assertThat(violationsOf(() -> acme.updates(bare, Change.status("active"))))
        .containsExactly(NOT_YET, "/auth/username is required", "/auth/password is required");
  }

  @Test
  void a_type_that_only_forgot_to_require_credentials_is_not_activated_without() {
    core.changesType(Types.signingInBy(X, "access_token", false));
    Connector bare = acme.installs(Draft.ofX("Posts").with(CredentialChange.none()));
    assertThat(violationsOf(() -> acme.activates(bare)))
        .containsExactly(NOT_YET, "/auth is required");
  }

  @Test
  void a_type_that_needs_no_credentials_is_activated_without() {
    assertThat(acme.activates(acme.installs(Draft.ofFeed("Feed"))).isActive()).isTrue();
  }

  @Test
  void settings_that_are_no_longer_valid_keep_a_connector_from_being_activated() {
    Connector blog = acme.installsWordPress("Blog");
    core.changesType(Types.requiring(WORDPRESS, "region"));
    assertThat(violationsOf(() -> acme.activates(blog)))
        .containsExactly(NOT_YET, "/config/region is required");
    assertThat(placesRefusedBy(() -> acme.updates(blog, Change.status("active"))))
        .containsExactly("/status", "/config/region");
  }

  @Test
  void credentials_that_cannot_be_opened_keep_a_connector_from_being_activated() {
    Connector spoilt = core.spoilsCredentialsOf(acme.installsWordPress("Blog"));
    assertThat(violationsOf(() -> acme.activates(spoilt)))
        .containsExactly(NOT_YET, "/auth cannot be read any more: give the credentials again");
  }

  @Test
  void a_connector_that_is_active_stays_so_when_its_type_changes() {
    Connector active = acme.runsWordPress("Blog");
    core.changesType(Types.requiring(WORDPRESS, "region"));
    assertThat(acme.activates(active)).isEqualTo(active);
    assertThat(acme.updates(active, Change.name("Journal").andStatus("active")).isActive())
        .isTrue();
  }

  @Test
  void to_activate_twice_is_one_version_and_one_record() {
    Connector active = acme.runsWordPress("Blog");
    assertThat(acme.activates(active).version()).isEqualTo(active.version());
    assertThat(core.actions())
        .containsExactly(AuditAction.CONNECTOR_INSTALLED, AuditAction.CONNECTOR_ACTIVATED);
  }

  @Test
  void to_deactivate_what_is_inactive_changes_nothing() {
    Connector blog = acme.installsWordPress("Blog");
    assertThat(acme.deactivates(blog)).isEqualTo(blog);
    assertThat(core.actions()).containsExactly(AuditAction.CONNECTOR_INSTALLED);
  }

  @Test
  void whoever_expects_another_version_changes_nothing() {
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
