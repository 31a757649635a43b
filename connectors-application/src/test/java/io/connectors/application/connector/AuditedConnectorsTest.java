package io.connectors.application.connector;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.application.ConnectorsApplication;
import io.connectors.application.fixture.Auth;
import io.connectors.application.fixture.Change;
import io.connectors.application.fixture.CoreFixture;
import io.connectors.application.fixture.Draft;
import io.connectors.application.fixture.Person;
import io.connectors.domain.access.CallOrigin;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditOutcome;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.Unavailable;
import io.connectors.testkit.fixture.Callers;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditedConnectorsTest {

  private final CoreFixture core = new CoreFixture();
  private final Person acme = core.acme;
  private final Connector blog = acme.installs(Draft.ofWordPress("Blog").tagged("news"));

  @Test
  void the_event_of_an_installation_names_every_field() {
    assertThat(core.lastEvent().action()).isEqualTo(AuditAction.CONNECTOR_INSTALLED);
    assertThat(recordedFields())
        .containsExactlyInAnyOrder(
            "/name",
            "/tags",
            "/config/base_url",
            "/config/site_label",
            "/auth/username",
            "/auth/password");
  }

  @Test
  void an_event_names_actor_time_tenant_and_connector() {
    assertThat(core.lastEvent().tenant()).isEqualTo(ACME);
    assertThat(core.lastEvent().stamp()).isEqualTo(blog.created());
    assertThat(core.lastEvent().subjects().get(0).connector()).isEqualTo(blog.id());
    core.globex.installsWordPress("Journal");
    assertThat(core.lastEvent().tenant()).isEqualTo(GLOBEX);
  }

  @Test
  void the_event_of_an_update_names_only_changed_fields() {
    acme.updates(blog, Change.name("Blog").andTags("web").andStatus("active"));
    assertThat(core.lastEvent().action()).isEqualTo(AuditAction.CONNECTOR_UPDATED);
    assertThat(recordedFields()).containsExactlyInAnyOrder("/tags", "/status");
    acme.updates(
        blog, Change.config(Draft.ofWordPress("x").config().with("author_id", JsonValue.of(1))));
    assertThat(recordedFields()).containsExactly("/config/author_id");
  }

  @Test
  void the_event_of_an_update_names_set_and_removed_credentials() {
    acme.updates(blog, Change.auth(Auth.giving("password", "new")));
    assertThat(recordedFields()).containsExactly("/auth/password");
    acme.updates(blog, Change.auth(CredentialChange.removeAll()));
    assertThat(recordedFields()).containsExactlyInAnyOrder("/auth/username", "/auth/password");
  }

  @Test
  void the_event_of_an_update_names_fields_lost_with_undecryptable_credentials() {
    Connector x =
        acme.installs(
            Draft.ofX("Posts").with(Auth.giving("access_token", "a", "refresh_token", "r")));
    acme.updates(core.corruptsCredentialsOf(x), Change.auth(Auth.giving("access_token", "b")));
    assertThat(recordedFields())
        .containsExactlyInAnyOrder("/auth/access_token", "/auth/refresh_token");
  }

  @Test
  void every_change_is_one_event() {
    acme.activates(blog);
    acme.deactivates(blog);
    acme.uninstalls(blog);
    assertThat(core.actions())
        .containsExactly(
            AuditAction.CONNECTOR_INSTALLED,
            AuditAction.CONNECTOR_ACTIVATED,
            AuditAction.CONNECTOR_DEACTIVATED,
            AuditAction.CONNECTOR_UNINSTALLED);
  }

  @Test
  void every_event_has_the_origin_of_the_call() {
    CallOrigin origin = CallOrigin.of("192.0.2.7", "request-1");
    Person remote = core.as(acme.caller().from(origin));
    Connector shop = remote.installsWordPress("Shop");
    remote.updates(shop, Change.name("Store"));
    remote.activates(shop);
    core.as(Callers.publisherOf(ACME).from(origin)).resolvesTargets();
    remote.deactivates(shop);
    remote.uninstalls(shop);
    core.as(Callers.globalAdmin().actingFor(ACME).from(origin)).deletesTenant();
    assertThat(core.events().subList(1, core.events().size()))
        .hasSize(7)
        .allSatisfy(event -> assertThat(event.origin()).isEqualTo(origin))
        .allSatisfy(event -> assertThat(event.outcome()).isEqualTo(AuditOutcome.SUCCEEDED));
  }

  @Test
  void reads_are_not_recorded() {
    acme.finds(blog);
    assertThat(acme.sees()).hasSize(1);
    assertThat(acme.mayUse("Journal")).isTrue();
    assertThat(core.events()).hasSize(1);
  }

  @Test
  void a_change_that_cannot_be_recorded_is_rolled_back() {
    ConnectorsApplication unrecorded =
        core.withAuditTrail(
            event -> {
              throw new Unavailable("The trail is full.", new IllegalStateException("full"));
            });
    ActivateConnector.Command activate =
        new ActivateConnector.Command(acme.caller(), blog.id(), ExpectedVersion.any());
    assertThatThrownBy(() -> unrecorded.activateConnector().activate(activate))
        .isInstanceOf(Unavailable.class);
    assertThat(acme.finds(blog)).isEqualTo(blog);
  }

  private List<String> recordedFields() {
    return core.lastEvent().subjects().get(0).fields();
  }
}
