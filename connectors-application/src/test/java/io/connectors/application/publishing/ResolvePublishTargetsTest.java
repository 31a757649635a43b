package io.connectors.application.publishing;

import static io.connectors.application.fixture.Refusals.refusalOf;
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
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Role;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.TokenScope;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEvent.Subject;
import io.connectors.domain.audit.AuditOutcome;
import io.connectors.domain.audit.AuditPurpose;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.publishing.PublishTarget;
import io.connectors.domain.publishing.TargetCredentials;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.ConnectorsException.Kind;
import io.connectors.domain.shared.NotPermitted;
import io.connectors.domain.shared.Unavailable;
import io.connectors.testkit.fixture.Callers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResolvePublishTargetsTest {

  private final CoreFixture core = new CoreFixture();
  private final Person publisher = core.as(Callers.publisherOf(ACME));
  private final Connector blog = core.acme.runsWordPress("Blog");

  @Test
  void the_publisher_reads_decrypted_credentials() {
    PublishTarget target = publisher.resolvesTargets().get(0);
    assertThat(target.id()).isEqualTo(blog.id());
    assertThat(textsOf(target)).isEqualTo(Map.of("username", "ada", "password", "hunter2"));
  }

  @Test
  void a_caller_without_a_role_sees_no_targets() {
    Person withoutRole = core.as(Caller.of(new Actor("ada", "Ada"), Set.of(), ACME));
    assertThatThrownBy(withoutRole::resolvesTargets).isInstanceOf(NotPermitted.class);
    assertThat(core.actions()).doesNotContain(AuditAction.CREDENTIALS_OPENED);
  }

  @Test
  void a_service_that_may_only_read_connectors_sees_no_targets() {
    Set<TokenScope> scopes = Set.of(TokenScope.CONNECTORS_READ);
    Person service = core.as(Caller.ofService(new Actor("bot", "Bot"), scopes, ACME));
    assertThatThrownBy(service::resolvesTargets).isInstanceOf(NotPermitted.class);
    assertThat(core.actions()).doesNotContain(AuditAction.CREDENTIALS_OPENED);
  }

  @ParameterizedTest
  @EnumSource(names = {"MEMBER", "TENANT_ADMIN"})
  void other_roles_see_the_targets_without_their_credentials(Role role) {
    List<PublishTarget> targets = core.as(Callers.callerOf(ACME, role)).resolvesTargets();
    assertThat(targets).extracting(PublishTarget::id).containsExactly(blog.id());
    assertThat(targets.get(0).credentials()).isInstanceOf(TargetCredentials.Withheld.class);
  }

  @Test
  void a_global_admin_sees_the_targets_of_the_chosen_tenant_without_their_credentials() {
    List<PublishTarget> targets = core.as(Callers.globalAdmin().actingFor(ACME)).resolvesTargets();
    assertThat(targets.get(0).credentials()).isInstanceOf(TargetCredentials.Withheld.class);
    assertThat(core.as(Callers.globalAdmin().actingFor(GLOBEX)).resolvesTargets()).isEmpty();
    assertThat(refusalOf(core.as(Callers.globalAdmin())::resolvesTargets)).isEqualTo(Kind.INVALID);
  }

  @Test
  void only_active_connectors_are_targets_newest_first() {
    core.acme.installsWordPress("Draft");
    core.clock.passes(Duration.ofMinutes(1));
    core.acme.runsWordPress("News");
    core.reportsFailure(core.acme.runsWordPress("Broken"), "401");
    assertThat(publisher.resolvesTargets())
        .extracting(target -> target.name().value())
        .containsExactly("News", "Blog");
  }

  @Test
  void a_publisher_reads_no_targets_of_another_tenant() {
    core.globex.runsWordPress("Journal");
    assertThat(publisher.resolvesTargets())
        .extracting(target -> target.name().value())
        .containsExactly("Blog");
    assertThat(core.as(Callers.publisherOf(GLOBEX)).resolvesTargets())
        .extracting(target -> target.name().value())
        .containsExactly("Journal");
    assertThat(core.lastEvent().tenant()).isEqualTo(GLOBEX);
  }

  @Test
  void each_response_with_credentials_is_one_event_with_all_connectors_and_fields() {
    core.clock.passes(Duration.ofMinutes(1));
    Connector x = core.acme.activates(core.acme.installs(Draft.ofX("Posts")));
    int before = core.events().size();
    assertThat(publisher.resolvesTargets()).hasSize(2);
    assertThat(core.events()).hasSize(before + 1);
    assertThat(core.lastEvent().action()).isEqualTo(AuditAction.CREDENTIALS_OPENED);
    assertThat(core.lastEvent().stamp().by()).isEqualTo(publisher.caller().actor());
    assertThat(core.lastEvent().subjects())
        .containsExactly(
            new Subject(x.id(), List.of("/auth/access_token")),
            new Subject(blog.id(), List.of("/auth/username", "/auth/password")));
  }

  @Test
  void a_response_without_credentials_is_not_recorded() {
    int before = core.events().size();
    assertThat(core.as(Callers.memberOf(ACME)).resolvesTargets()).hasSize(1);
    assertThat(core.events()).hasSize(before);
  }

  @Test
  void credentials_are_not_returned_if_the_event_cannot_be_recorded() {
    ConnectorsApplication unrecorded =
        core.withAuditTrail(
            event -> {
              throw new Unavailable("The trail is full.", new IllegalStateException("full"));
            });
    ResolvePublishTargets.Query query = new ResolvePublishTargets.Query(publisher.caller());
    assertThatThrownBy(() -> unrecorded.resolvePublishTargets().resolve(query))
        .isInstanceOf(Unavailable.class);
  }

  @Test
  void a_target_with_undecryptable_credentials_is_marked_and_the_others_are_returned() {
    core.clock.passes(Duration.ofMinutes(1));
    Connector unreadable = core.corruptsCredentialsOf(core.acme.runsWordPress("Unreadable"));
    List<PublishTarget> targets = publisher.resolvesTargets();
    assertThat(targets).extracting(PublishTarget::id).containsExactly(unreadable.id(), blog.id());
    assertThat(targets.get(0).credentials()).isInstanceOf(TargetCredentials.Unreadable.class);
    assertThat(textsOf(targets.get(1))).containsKey("password");
    assertThat(core.lastEvent().subjects())
        .extracting(Subject::connector)
        .containsExactly(blog.id());
  }

  @Test
  void undecryptable_credentials_are_recorded_as_a_failure() {
    Connector unreadable = core.corruptsCredentialsOf(core.acme.runsWordPress("Unreadable"));
    publisher.resolvesTargets();
    AuditEvent failure = core.events().get(core.events().size() - 2);
    assertThat(failure.action()).isEqualTo(AuditAction.CREDENTIALS_UNAVAILABLE);
    assertThat(failure.outcome()).isEqualTo(AuditOutcome.FAILED);
    assertThat(failure.subjects()).containsExactly(new Subject(unreadable.id(), List.of()));
    assertThat(List.of(failure, core.lastEvent()))
        .extracting(AuditEvent::purpose)
        .containsOnly(Optional.of(AuditPurpose.PUBLISH));
  }

  @Test
  void a_connector_is_marked_until_its_undecryptable_credentials_are_replaced() {
    Connector unreadable = core.corruptsCredentialsOf(core.acme.runsWordPress("Unreadable"));
    Instant found = core.clock.instant();
    publisher.resolvesTargets();
    core.clock.passes(Duration.ofMinutes(1));
    publisher.resolvesTargets();

    assertThat(unreadableSince(unreadable)).contains(found);
    assertThat(unreadableSince(blog)).isEmpty();
    assertThat(core.acme.finds(unreadable).version()).isEqualTo(unreadable.version());

    core.acme.updates(
        unreadable, Change.auth(Auth.giving("username", "ada", "password", "renewed")));
    assertThat(unreadableSince(unreadable)).isEmpty();
  }

  @Test
  void the_mark_is_removed_after_a_successful_decryption() {
    SealedCredentials stored = blog.credentials().orElseThrow();
    SealedCredentials unreadable = stored.foundUnreadable(core.clock.instant());
    core.ports
        .unitOfWork()
        .within(
            TenantScope.of(ACME),
            () -> core.ports.connectors().reseal(ACME, blog.id(), stored, unreadable));
    assertThat(unreadableSince(blog)).isPresent();

    assertThat(core.acme.resolvesTargets()).hasSize(1);
    assertThat(unreadableSince(blog)).isPresent();
    publisher.resolvesTargets();
    assertThat(unreadableSince(blog)).isEmpty();
  }

  @Test
  void other_roles_do_not_see_that_credentials_are_undecryptable() {
    core.corruptsCredentialsOf(blog);
    assertThat(core.acme.resolvesTargets().get(0).credentials())
        .isInstanceOf(TargetCredentials.Withheld.class);
  }

  @Test
  void a_type_without_authentication_is_a_target_without_credentials() {
    core.clock.passes(Duration.ofMinutes(1));
    core.acme.activates(core.acme.installs(Draft.ofFeed("Feed")));
    assertThat(textsOf(publisher.resolvesTargets().get(0))).isEmpty();
  }

  private Optional<Instant> unreadableSince(Connector connector) {
    return core.acme.finds(connector).unreadableSince();
  }

  private static Map<String, String> textsOf(PublishTarget target) {
    Map<String, String> texts = new TreeMap<>();
    ((TargetCredentials.Opened) target.credentials())
        .credentials()
        .fields()
        .forEach((field, secret) -> texts.put(field, secret.revealSecretText()));
    return texts;
  }
}
