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
  void an_installation_names_every_field_that_was_given() {
    assertThat(core.lastEvent().action()).isEqualTo(AuditAction.CONNECTOR_INSTALLED);
    assertThat(fieldsOnRecord())
        .containsExactlyInAnyOrder(
            "/name",
            "/tags",
            "/config/base_url",
            "/config/site_label",
            "/auth/username",
            "/auth/password");
  }

  @Test
  void an_event_says_who_when_where_and_to_what() {
    assertThat(core.lastEvent().tenant()).isEqualTo(ACME);
    assertThat(core.lastEvent().stamp()).isEqualTo(blog.created());
    assertThat(core.lastEvent().subjects().get(0).connector()).isEqualTo(blog.id());
    core.globex.installsWordPress("Journal");
    assertThat(core.lastEvent().tenant()).isEqualTo(GLOBEX);
  }

  @Test
  void an_update_names_the_fields_that_changed_and_no_other() {
    acme.updates(blog, Change.name("Blog").andTags("web").andStatus("active"));
    assertThat(core.lastEvent().action()).isEqualTo(AuditAction.CONNECTOR_UPDATED);
    assertThat(fieldsOnRecord()).containsExactlyInAnyOrder("/tags", "/status");
    acme.updates(
        blog, Change.config(Draft.ofWordPress("x").config().with("author_id", JsonValue.of(1))));
    assertThat(fieldsOnRecord()).containsExactly("/config/author_id");
  }

  @Test
  void an_update_names_credentials_that_were_given_or_removed() {
    acme.updates(blog, Change.auth(Auth.giving("password", "new")));
    assertThat(fieldsOnRecord()).containsExactly("/auth/password");
    acme.updates(blog, Change.auth(CredentialChange.removeAll()));
    assertThat(fieldsOnRecord()).containsExactlyInAnyOrder("/auth/username", "/auth/password");
  }

  @Test
  void an_update_names_what_went_with_credentials_that_could_not_be_opened() {
    Connector x =
        acme.installs(
            Draft.ofX("Posts").with(Auth.giving("access_token", "a", "refresh_token", "r")));
    acme.updates(core.spoilsCredentialsOf(x), Change.auth(Auth.giving("access_token", "b")));
    assertThat(fieldsOnRecord())
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
  void every_change_is_on_record_with_where_it_came_from() {
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
  void looking_is_not_on_record() {
    acme.finds(blog);
    assertThat(acme.sees()).hasSize(1);
    assertThat(acme.mayUse("Journal")).isTrue();
    assertThat(core.events()).hasSize(1);
  }

  @Test
  void what_cannot_be_put_on_record_is_not_done() {
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

  private List<String> fieldsOnRecord() {
    return core.lastEvent().subjects().get(0).fields();
  }
}
