package io.connectors.application.idempotency;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.application.ServiceTokenApplication;
import io.connectors.application.fixture.Change;
import io.connectors.application.fixture.CoreFixture;
import io.connectors.application.fixture.Draft;
import io.connectors.application.fixture.Person;
import io.connectors.application.servicetoken.CreateServiceToken;
import io.connectors.application.servicetoken.ListServiceTokens;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Role;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorNameTaken;
import io.connectors.domain.connector.ConnectorNotFound;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.connector.StaleConnector;
import io.connectors.domain.idempotency.RequestAlreadyCompleted;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.testkit.fixture.Callers;
import org.junit.jupiter.api.Test;

/** Test: a repeated request takes effect once. */
class RepeatedRequestsTest {

  private final CoreFixture core = new CoreFixture();
  private final Person acme = core.acme;
  private final KeyedRequests requests = new KeyedRequests(core);

  @Test
  void a_repeated_installation_returns_the_installed_connector() {
    Connector first = requests.installs(acme, Draft.ofWordPress("Blog"), "key");
    Connector again = requests.installs(acme, Draft.ofWordPress("Blog"), "key");

    assertThat(again).isEqualTo(first);
    assertThat(acme.sees()).containsExactly("Blog");
    assertThat(core.actions()).containsExactly(AuditAction.CONNECTOR_INSTALLED);
  }

  @Test
  void a_repeated_installation_returns_the_current_state() {
    Connector first = requests.installs(acme, Draft.ofWordPress("Blog"), "key");
    acme.updates(first, Change.name("Journal"));

    assertThat(requests.installs(acme, Draft.ofWordPress("Blog"), "key").name().value())
        .isEqualTo("Journal");
  }

  @Test
  void rejects_another_installation_with_the_same_key() {
    Connector first = requests.installs(acme, Draft.ofWordPress("Blog"), "key");

    assertThatThrownBy(() -> requests.installs(acme, Draft.ofWordPress("Journal"), "key"))
        .isInstanceOfSatisfying(
            RequestAlreadyCompleted.class,
            done -> assertThat(done.result()).isEqualTo(first.id().value()));
    assertThat(acme.sees()).containsExactly("Blog");
  }

  @Test
  void a_repeated_installation_does_not_restore_a_deleted_connector() {
    Connector first = requests.installs(acme, Draft.ofWordPress("Blog"), "key");
    acme.uninstalls(first);

    assertThatThrownBy(() -> requests.installs(acme, Draft.ofWordPress("Blog"), "key"))
        .isInstanceOf(RequestAlreadyCompleted.class);
    assertThat(acme.sees()).isEmpty();
  }

  @Test
  void a_rejected_installation_can_be_repeated_with_its_key() {
    requests.installs(acme, Draft.ofWordPress("Blog"), "other");
    assertThatThrownBy(() -> requests.installs(acme, Draft.ofWordPress("Blog"), "key"))
        .isInstanceOf(ConnectorNameTaken.class);
    assertThatThrownBy(
            () -> requests.installs(acme, Draft.ofWordPress("Blog").withoutName(), "key"))
        .isInstanceOf(InvalidRequest.class);

    requests.installs(acme, Draft.ofWordPress("Journal"), "key");

    assertThat(acme.sees()).containsExactlyInAnyOrder("Journal", "Blog");
  }

  @Test
  void keys_are_separate_for_users_tenants_and_operations() {
    Connector first = requests.installs(acme, Draft.ofWordPress("Blog"), "key");
    Person bob = core.as(Callers.callerOf(GLOBEX, Role.TENANT_ADMIN));

    assertThat(requests.installs(bob, Draft.ofWordPress("Blog"), "key").id())
        .isNotEqualTo(first.id());
    assertThatThrownBy(
            () -> requests.installs(core.as(Callers.globalAdmin().actingFor(ACME)), blog(), "key"))
        .isInstanceOf(ConnectorNameTaken.class);
    requests.uninstalls(first, ExpectedVersion.any(), "key");
    assertThat(acme.sees()).isEmpty();
  }

  @Test
  void a_repeated_change_is_applied_once_and_is_not_stale() {
    Connector blog = acme.installsWordPress("Blog");
    Change change = Change.name("Journal").expecting(ExpectedVersion.of(blog.version()));

    Connector first = requests.updates(blog, change, "key", "a");
    Connector again = requests.updates(blog, change, "key", "a");

    assertThat(again).isEqualTo(first);
    assertThat(core.actions())
        .containsExactly(AuditAction.CONNECTOR_INSTALLED, AuditAction.CONNECTOR_UPDATED);
  }

  @Test
  void other_values_with_the_same_key_change_the_version_of_the_first_request() {
    Connector blog = acme.installsWordPress("Blog");
    ExpectedVersion seen = ExpectedVersion.of(blog.version());

    requests.updates(blog, Change.name("Journal").expecting(seen), "key", "a");
    Connector second = requests.updates(blog, Change.name("Diary").expecting(seen), "key", "b");
    Connector third = requests.updates(blog, Change.name("Log").expecting(seen), "key", "c");

    assertThat(second.name().value()).isEqualTo("Diary");
    assertThat(third.name().value()).isEqualTo("Log");
  }

  @Test
  void other_values_with_the_same_key_do_not_overwrite_concurrent_changes() {
    Connector blog = acme.installsWordPress("Blog");
    ExpectedVersion seen = ExpectedVersion.of(blog.version());
    requests.updates(blog, Change.name("Journal").expecting(seen), "key", "a");
    acme.updates(blog, Change.tagged("theirs"));

    assertThatThrownBy(
            () -> requests.updates(blog, Change.name("Diary").expecting(seen), "key", "b"))
        .isInstanceOf(StaleConnector.class);
    assertThat(
            requests
                .updates(blog, Change.name("Journal").expecting(seen), "key", "a")
                .tags()
                .values())
        .containsExactly("theirs");
  }

  @Test
  void a_repeated_activation_or_deactivation_is_not_stale() {
    Connector blog = acme.installsWordPress("Blog");
    Connector active = requests.activates(blog, "on");
    assertThat(requests.activates(blog, "on")).isEqualTo(active);

    Connector inactive = requests.deactivates(active, "off");
    assertThat(requests.deactivates(active, "off")).isEqualTo(inactive);
    assertThat(inactive.state().status()).isEqualTo(ConnectorStatus.INACTIVE);
    assertThat(core.actions()).hasSize(3);
  }

  @Test
  void a_repeated_activation_after_a_deactivation_is_stale() {
    Connector blog = acme.installsWordPress("Blog");
    acme.deactivates(requests.activates(blog, "on"));

    assertThatThrownBy(() -> requests.activates(blog, "on")).isInstanceOf(StaleConnector.class);
  }

  @Test
  void a_repeated_deletion_was_already_completed() {
    Connector blog = acme.installsWordPress("Blog");
    requests.uninstalls(blog, ExpectedVersion.of(blog.version()), "key");

    assertThatThrownBy(() -> requests.uninstalls(blog, ExpectedVersion.of(blog.version()), "key"))
        .isInstanceOf(RequestAlreadyCompleted.class);
    assertThatThrownBy(() -> requests.uninstalls(blog, ExpectedVersion.any(), "another"))
        .isInstanceOf(ConnectorNotFound.class);
  }

  @Test
  void deleting_the_tenant_removes_its_requests() {
    requests.installs(acme, Draft.ofWordPress("Blog"), "key");
    core.as(Callers.globalAdmin().actingFor(ACME)).deletesTenant();

    requests.installs(acme, Draft.ofWordPress("Journal"), "key");

    assertThat(acme.sees()).containsExactly("Journal");
  }

  @Test
  void a_repeated_request_creates_one_token() {
    ServiceTokenApplication tokens = ServiceTokenApplication.assemble(core.ports);
    Caller admin = Callers.adminOf(ACME);
    CreateServiceToken.CreatedToken created =
        tokens.createServiceToken().create(KeyedRequests.token(admin));

    assertThatThrownBy(() -> tokens.createServiceToken().create(KeyedRequests.token(admin)))
        .isInstanceOfSatisfying(
            RequestAlreadyCompleted.class,
            done -> assertThat(done.result()).isEqualTo(created.token().id().value()));
    assertThat(tokens.listServiceTokens().list(new ListServiceTokens.Query(admin))).hasSize(1);
    tokens.createServiceToken().create(KeyedRequests.token(Callers.adminOf(GLOBEX)));
  }

  private static Draft blog() {
    return Draft.ofWordPress("Blog");
  }
}
