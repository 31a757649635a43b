package io.connectors.application.servicetoken;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.application.ServiceTokenApplication;
import io.connectors.application.servicetoken.CreateServiceToken.CreatedToken;
import io.connectors.application.servicetoken.ListServiceTokens.Listed;
import io.connectors.domain.Ports;
import io.connectors.domain.access.CallOrigin;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.Role;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.servicetoken.ServiceTokenKey;
import io.connectors.domain.servicetoken.ServiceTokenNotFound;
import io.connectors.domain.servicetoken.ServiceTokenStatus;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.NotPermitted;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.schema.EveritConfigurationValidator;
import io.connectors.testkit.fixture.Callers;
import io.connectors.testkit.fixture.SettableClock;
import io.connectors.testkit.memory.InMemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Test: service tokens are created, authenticated, revoked and recorded. */
class ServiceTokensTest {

  private static final CallOrigin ORIGIN = CallOrigin.of("192.0.2.7", "request-1");
  private static final Caller ACME_ADMIN = Callers.adminOf(ACME).from(ORIGIN);
  private static final Caller GLOBEX_ADMIN = Callers.adminOf(GLOBEX);
  private static final Duration DAY = Duration.ofDays(1);
  private static final String PUBLISH = "publish-targets:read";

  private final SettableClock clock = new SettableClock();
  private final InMemoryStore store = new InMemoryStore();
  private final Ports ports = store.ports(new EveritConfigurationValidator(), clock);
  private final ServiceTokenApplication application = ServiceTokenApplication.assemble(ports);

  @Test
  void a_service_is_authenticated_only_by_its_own_key() {
    CreatedToken acme = create(ACME_ADMIN, "Broadcaster");
    CreatedToken globex = create(GLOBEX_ADMIN, "Broadcaster");

    assertThat(caller(acme.key()).flatMap(Caller::home)).contains(ACME);
    assertThat(caller(globex.key()).flatMap(Caller::home)).contains(GLOBEX);
    assertThat(caller(ServiceTokenKey.random(ACME))).isEmpty();
  }

  @Test
  void a_service_has_only_its_scopes_and_never_creates_tokens() {
    Caller service = caller(create(ACME_ADMIN, "Broadcaster").key()).orElseThrow();

    assertThat(service.may(Permission.REVEAL_CREDENTIALS)).isTrue();
    assertThat(service.may(Permission.READ_CONNECTORS)).isFalse();
    assertThatThrownBy(() -> create(service, "Another")).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> list(service)).isInstanceOf(NotPermitted.class);
  }

  @Test
  void rejects_an_expired_token() {
    CreatedToken created = create(ACME_ADMIN, "Broadcaster");
    clock.passes(DAY.multipliedBy(90).minusSeconds(1));
    assertThat(caller(created.key())).isPresent();

    clock.passes(Duration.ofSeconds(1));

    assertThat(caller(created.key())).isEmpty();
    assertThat(list(ACME_ADMIN))
        .extracting(Listed::status)
        .containsExactly(ServiceTokenStatus.EXPIRED);
  }

  @Test
  void rejects_a_revoked_token_and_accepts_the_others() {
    CreatedToken stolen = create(ACME_ADMIN, "Broadcaster");
    CreatedToken other = create(ACME_ADMIN, "Scheduler");

    revoke(ACME_ADMIN, stolen.token().id());

    assertThat(caller(stolen.key())).isEmpty();
    assertThat(caller(other.key())).isPresent();
    assertThat(list(ACME_ADMIN))
        .extracting(Listed::status)
        .containsExactlyInAnyOrder(ServiceTokenStatus.REVOKED, ServiceTokenStatus.ACTIVE);
  }

  @Test
  void a_token_of_another_tenant_is_not_found() {
    CreatedToken theirs = create(GLOBEX_ADMIN, "Broadcaster");

    assertThat(list(ACME_ADMIN)).isEmpty();
    assertThatThrownBy(() -> revoke(ACME_ADMIN, theirs.token().id()))
        .isInstanceOf(ServiceTokenNotFound.class);
    assertThat(caller(theirs.key())).isPresent();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"TENANT_ADMIN", "GLOBAL_ADMIN"})
  void only_admins_manage_tokens(Role role) {
    Caller caller = Callers.callerOf(ACME, role);
    ServiceTokenId id = create(ACME_ADMIN, "Broadcaster").token().id();

    assertThatThrownBy(() -> create(caller, "Another")).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> list(caller)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> revoke(caller, id)).isInstanceOf(NotPermitted.class);
  }

  @Test
  void a_global_admin_must_choose_a_tenant() {
    Caller platform = Callers.globalAdmin();
    create(platform.actingFor(ACME), "Broadcaster");

    assertThat(list(platform.actingFor(ACME))).hasSize(1);
    assertThat(list(platform.actingFor(GLOBEX))).isEmpty();
    assertThatThrownBy(() -> list(platform)).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> create(platform, "Another")).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void creation_and_revocation_are_recorded_with_the_name_without_the_key() {
    CreatedToken created = create(ACME_ADMIN, "Broadcaster");
    revoke(ACME_ADMIN, created.token().id());
    revoke(ACME_ADMIN, created.token().id());

    List<AuditEvent> events = store.auditEvents();
    assertThat(events)
        .extracting(AuditEvent::action)
        .containsExactly(AuditAction.SERVICE_TOKEN_CREATED, AuditAction.SERVICE_TOKEN_REVOKED);
    assertThat(events)
        .allSatisfy(
            event -> {
              assertThat(event.stamp().by()).isEqualTo(ACME_ADMIN.actor());
              assertThat(event.origin()).isEqualTo(ORIGIN);
              assertThat(event.serviceToken().orElseThrow().id()).isEqualTo(created.token().id());
              assertThat(event.serviceToken().orElseThrow().name()).isEqualTo("Broadcaster");
              assertThat(event.toString()).doesNotContain(created.key().revealToCreator());
            });
  }

  @Test
  void a_change_that_cannot_be_recorded_is_rolled_back() {
    CreateServiceToken creation =
        new CreateServiceToken(
            ports.unitOfWork(),
            ports.serviceTokens().orElseThrow(),
            ServiceTokensTest::failToRecord,
            ports.completedRequests(),
            clock);
    RevokeServiceToken revocation =
        new RevokeServiceToken(
            ports.unitOfWork(),
            ports.serviceTokens().orElseThrow(),
            ServiceTokensTest::failToRecord,
            clock);
    CreatedToken created = create(ACME_ADMIN, "Broadcaster");
    RevokeServiceToken.Command command =
        new RevokeServiceToken.Command(ACME_ADMIN, created.token().id());

    assertThatThrownBy(() -> creation.create(named("Another")))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> revocation.revoke(command))
        .isInstanceOf(UnsupportedOperationException.class);

    assertThat(list(ACME_ADMIN)).hasSize(1);
    assertThat(caller(created.key())).isPresent();
  }

  @Test
  void the_last_use_is_recorded_with_a_precision_of_one_minute() {
    CreatedToken created = create(ACME_ADMIN, "Broadcaster");
    assertThat(list(ACME_ADMIN).get(0).token().usedAt()).isEmpty();
    Instant first = clock.instant();

    caller(created.key());
    clock.passes(Duration.ofSeconds(59));
    caller(created.key());
    assertThat(list(ACME_ADMIN).get(0).token().usedAt()).contains(first);

    clock.passes(Duration.ofSeconds(1));
    caller(created.key());
    assertThat(list(ACME_ADMIN).get(0).token().usedAt()).contains(first.plusSeconds(60));
  }

  @Test
  void creating_a_token_removes_tokens_that_ended_90_days_ago() {
    create(ACME_ADMIN, "Old");
    clock.passes(DAY.multipliedBy(179));
    create(ACME_ADMIN, "Middle");
    assertThat(list(ACME_ADMIN)).hasSize(2);

    clock.passes(DAY);
    create(ACME_ADMIN, "New");

    assertThat(list(ACME_ADMIN))
        .extracting(listed -> listed.token().name().value())
        .containsExactly("New", "Middle");
  }

  private static void failToRecord(AuditEvent event) {
    throw new UnsupportedOperationException();
  }

  private CreatedToken create(Caller caller, String name) {
    return application.createServiceToken().create(command(caller, name));
  }

  private static CreateServiceToken.Command named(String name) {
    return command(ACME_ADMIN, name);
  }

  private static CreateServiceToken.Command command(Caller caller, String name) {
    return CreateServiceToken.Command.of(caller, name, List.of(PUBLISH, PUBLISH));
  }

  private List<Listed> list(Caller caller) {
    return application.listServiceTokens().list(new ListServiceTokens.Query(caller));
  }

  private void revoke(Caller caller, ServiceTokenId id) {
    application.revokeServiceToken().revoke(new RevokeServiceToken.Command(caller, id));
  }

  private Optional<Caller> caller(ServiceTokenKey key) {
    return application
        .authenticateServiceToken()
        .recognize(new AuthenticateServiceToken.Query(key));
  }
}
