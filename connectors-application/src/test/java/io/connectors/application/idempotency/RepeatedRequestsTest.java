package io.connectors.application.idempotency;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.application.ConnectorsApplication;
import io.connectors.application.ServiceTokenApplication;
import io.connectors.application.connector.ActivateConnector;
import io.connectors.application.connector.DeactivateConnector;
import io.connectors.application.connector.InstallConnector;
import io.connectors.application.connector.UninstallConnector;
import io.connectors.application.connector.UpdateConnector;
import io.connectors.application.fixture.Change;
import io.connectors.application.fixture.CoreFixture;
import io.connectors.application.fixture.Draft;
import io.connectors.application.fixture.Person;
import io.connectors.application.servicetoken.ListServiceTokens;
import io.connectors.application.servicetoken.MakeServiceToken;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Role;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.configuration.ConfigurationReport;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorNameTaken;
import io.connectors.domain.connector.ConnectorNotFound;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.connector.StaleConnector;
import io.connectors.domain.idempotency.IdempotentRequest;
import io.connectors.domain.idempotency.RequestAlreadyCompleted;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.testkit.fixture.Callers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A request that arrives again takes effect once. */
class RepeatedRequestsTest {

  private final CoreFixture core = new CoreFixture();
  private final Person acme = core.acme;

  @Test
  void a_repeated_installation_finds_the_connector_that_is_installed() {
    Connector first = installs(acme, Draft.ofWordPress("Blog"), "key");
    Connector again = installs(acme, Draft.ofWordPress("Blog"), "key");

    assertThat(again).isEqualTo(first);
    assertThat(acme.sees()).containsExactly("Blog");
    assertThat(core.actions()).containsExactly(AuditAction.CONNECTOR_INSTALLED);
  }

  @Test
  void a_repeated_installation_finds_the_connector_as_it_is_now() {
    Connector first = installs(acme, Draft.ofWordPress("Blog"), "key");
    acme.updates(first, Change.name("Journal"));

    assertThat(installs(acme, Draft.ofWordPress("Blog"), "key").name().value())
        .isEqualTo("Journal");
  }

  @Test
  void an_installation_that_asks_for_something_else_under_its_key_installs_no_second_one() {
    Connector first = installs(acme, Draft.ofWordPress("Blog"), "key");

    assertThatThrownBy(() -> installs(acme, Draft.ofWordPress("Journal"), "key"))
        .isInstanceOfSatisfying(
            RequestAlreadyCompleted.class,
            done -> assertThat(done.result()).isEqualTo(first.id().value()));
    assertThat(acme.sees()).containsExactly("Blog");
  }

  @Test
  void a_repeated_installation_does_not_bring_back_what_was_deleted() {
    Connector first = installs(acme, Draft.ofWordPress("Blog"), "key");
    acme.uninstalls(first);

    assertThatThrownBy(() -> installs(acme, Draft.ofWordPress("Blog"), "key"))
        .isInstanceOf(RequestAlreadyCompleted.class);
    assertThat(acme.sees()).isEmpty();
  }

  @Test
  void a_refused_installation_may_be_sent_again_under_its_key() {
    installs(acme, Draft.ofWordPress("Blog"), "other");
    assertThatThrownBy(() -> installs(acme, Draft.ofWordPress("Blog"), "key"))
        .isInstanceOf(ConnectorNameTaken.class);
    assertThatThrownBy(() -> installs(acme, Draft.ofWordPress("Blog").withoutName(), "key"))
        .isInstanceOf(InvalidRequest.class);

    installs(acme, Draft.ofWordPress("Journal"), "key");

    assertThat(acme.sees()).containsExactlyInAnyOrder("Journal", "Blog");
  }

  @Test
  void a_key_of_another_person_tenant_or_operation_is_unknown() {
    Connector first = installs(acme, Draft.ofWordPress("Blog"), "key");
    Person bob = core.as(Callers.callerOf(GLOBEX, Role.TENANT_ADMIN));

    assertThat(installs(bob, Draft.ofWordPress("Blog"), "key").id()).isNotEqualTo(first.id());
    assertThatThrownBy(
            () -> installs(core.as(Callers.globalAdmin().actingFor(ACME)), blog(), "key"))
        .isInstanceOf(ConnectorNameTaken.class);
    uninstalls(first, ExpectedVersion.any(), "key");
    assertThat(acme.sees()).isEmpty();
  }

  @Test
  void a_repeated_change_is_not_applied_twice_nor_a_conflict_with_itself() {
    Connector blog = acme.installsWordPress("Blog");
    Change change = Change.name("Journal").expecting(ExpectedVersion.of(blog.version()));

    Connector first = updates(blog, change, "key", "a");
    Connector again = updates(blog, change, "key", "a");

    assertThat(again).isEqualTo(first);
    assertThat(core.actions())
        .containsExactly(AuditAction.CONNECTOR_INSTALLED, AuditAction.CONNECTOR_UPDATED);
  }

  @Test
  void later_values_under_the_same_key_are_applied_to_the_version_that_the_first_ones_made() {
    Connector blog = acme.installsWordPress("Blog");
    ExpectedVersion seen = ExpectedVersion.of(blog.version());

    updates(blog, Change.name("Journal").expecting(seen), "key", "a");
    Connector second = updates(blog, Change.name("Diary").expecting(seen), "key", "b");
    Connector third = updates(blog, Change.name("Log").expecting(seen), "key", "c");

    assertThat(second.name().value()).isEqualTo("Diary");
    assertThat(third.name().value()).isEqualTo("Log");
  }

  @Test
  void later_values_do_not_undo_what_somebody_else_changed_meanwhile() {
    Connector blog = acme.installsWordPress("Blog");
    ExpectedVersion seen = ExpectedVersion.of(blog.version());
    updates(blog, Change.name("Journal").expecting(seen), "key", "a");
    acme.updates(blog, Change.tagged("theirs"));

    assertThatThrownBy(() -> updates(blog, Change.name("Diary").expecting(seen), "key", "b"))
        .isInstanceOf(StaleConnector.class);
    assertThat(updates(blog, Change.name("Journal").expecting(seen), "key", "a").tags().values())
        .containsExactly("theirs");
  }

  @Test
  void a_repeated_activation_or_deactivation_is_no_conflict_with_itself() {
    Connector blog = acme.installsWordPress("Blog");
    Connector active = activates(blog, "on");
    assertThat(activates(blog, "on")).isEqualTo(active);

    Connector inactive = deactivates(active, "off");
    assertThat(deactivates(active, "off")).isEqualTo(inactive);
    assertThat(inactive.state().status()).isEqualTo(ConnectorStatus.INACTIVE);
    assertThat(core.actions()).hasSize(3);
  }

  @Test
  void a_repeated_activation_of_what_was_deactivated_since_is_not_taken_for_done() {
    Connector blog = acme.installsWordPress("Blog");
    acme.deactivates(activates(blog, "on"));

    assertThatThrownBy(() -> activates(blog, "on")).isInstanceOf(StaleConnector.class);
  }

  @Test
  void a_repeated_deletion_is_known_as_the_same_one() {
    Connector blog = acme.installsWordPress("Blog");
    uninstalls(blog, ExpectedVersion.of(blog.version()), "key");

    assertThatThrownBy(() -> uninstalls(blog, ExpectedVersion.of(blog.version()), "key"))
        .isInstanceOf(RequestAlreadyCompleted.class);
    assertThatThrownBy(() -> uninstalls(blog, ExpectedVersion.any(), "another"))
        .isInstanceOf(ConnectorNotFound.class);
  }

  @Test
  void deleting_the_tenant_forgets_its_requests() {
    installs(acme, Draft.ofWordPress("Blog"), "key");
    core.as(Callers.globalAdmin().actingFor(ACME)).deletesTenant();

    installs(acme, Draft.ofWordPress("Journal"), "key");

    assertThat(acme.sees()).containsExactly("Journal");
  }

  @Test
  void a_repeated_request_for_a_token_makes_no_second_one() {
    ServiceTokenApplication tokens = ServiceTokenApplication.assemble(core.ports);
    Caller admin = Callers.adminOf(ACME);
    MakeServiceToken.Made made = tokens.makeServiceToken().make(token(admin));

    assertThatThrownBy(() -> tokens.makeServiceToken().make(token(admin)))
        .isInstanceOfSatisfying(
            RequestAlreadyCompleted.class,
            done -> assertThat(done.result()).isEqualTo(made.token().id().value()));
    assertThat(tokens.listServiceTokens().list(new ListServiceTokens.Query(admin))).hasSize(1);
    tokens.makeServiceToken().make(token(Callers.adminOf(GLOBEX)));
  }

  private static MakeServiceToken.Command token(Caller caller) {
    return new MakeServiceToken.Command(
        caller,
        Optional.of("Broadcaster"),
        Optional.of(List.of("connectors:read")),
        Optional.empty(),
        Optional.empty(),
        ConfigurationReport.CLEAN,
        once("token", "key", "Broadcaster"));
  }

  private static Draft blog() {
    return Draft.ofWordPress("Blog");
  }

  private Connector installs(Person person, Draft draft, String key) {
    InstallConnector.Command plain = draft.by(person.caller());
    return application()
        .installConnector()
        .install(
            new InstallConnector.Command(
                plain.caller(),
                plain.type(),
                plain.name(),
                plain.configuration(),
                plain.auth(),
                plain.tags(),
                plain.form(),
                once("create", key, draft.name().toString())))
        .connector();
  }

  private Connector updates(Connector connector, Change change, String key, String content) {
    UpdateConnector.Command plain = change.of(connector.id(), acme.caller());
    return application()
        .updateConnector()
        .update(
            new UpdateConnector.Command(
                plain.caller(),
                plain.id(),
                plain.expected(),
                plain.name(),
                plain.configuration(),
                plain.auth(),
                plain.status(),
                plain.tags(),
                plain.form(),
                once("edit", key, content)))
        .connector();
  }

  private Connector activates(Connector seen, String key) {
    return application()
        .activateConnector()
        .activate(
            new ActivateConnector.Command(
                acme.caller(),
                seen.id(),
                ExpectedVersion.of(seen.version()),
                once("activate", key, "")))
        .connector();
  }

  private Connector deactivates(Connector seen, String key) {
    return application()
        .deactivateConnector()
        .deactivate(
            new DeactivateConnector.Command(
                acme.caller(),
                seen.id(),
                ExpectedVersion.of(seen.version()),
                once("deactivate", key, "")))
        .connector();
  }

  private Connector uninstalls(Connector connector, ExpectedVersion expected, String key) {
    return application()
        .uninstallConnector()
        .uninstall(
            new UninstallConnector.Command(
                acme.caller(), connector.id(), expected, once("delete", key, "")));
  }

  private ConnectorsApplication application() {
    return core.core;
  }

  private static Optional<IdempotentRequest> once(String operation, String key, String content) {
    return Optional.of(IdempotentRequest.of(operation, key, content));
  }
}
