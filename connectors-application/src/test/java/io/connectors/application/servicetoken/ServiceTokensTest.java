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

/** Test: how services are let in, by whom, for how long, and what is on record of it. */
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
  void a_service_is_recognized_by_its_own_key_alone() {
    CreatedToken acme = make(ACME_ADMIN, "Broadcaster");
    CreatedToken globex = make(GLOBEX_ADMIN, "Broadcaster");

    assertThat(caller(acme.key()).flatMap(Caller::home)).contains(ACME);
    assertThat(caller(globex.key()).flatMap(Caller::home)).contains(GLOBEX);
    assertThat(caller(ServiceTokenKey.random(ACME))).isEmpty();
  }

  @Test
  void its_service_may_what_its_scopes_name_and_never_make_a_token() {
    Caller service = caller(make(ACME_ADMIN, "Broadcaster").key()).orElseThrow();

    assertThat(service.may(Permission.REVEAL_CREDENTIALS)).isTrue();
    assertThat(service.may(Permission.READ_CONNECTORS)).isFalse();
    assertThatThrownBy(() -> make(service, "Another")).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> list(service)).isInstanceOf(NotPermitted.class);
  }

  @Test
  void an_expired_token_lets_nobody_in() {
    CreatedToken made = make(ACME_ADMIN, "Broadcaster");
    clock.passes(DAY.multipliedBy(90).minusSeconds(1));
    assertThat(caller(made.key())).isPresent();

    clock.passes(Duration.ofSeconds(1));

    assertThat(caller(made.key())).isEmpty();
    assertThat(list(ACME_ADMIN))
        .extracting(Listed::status)
        .containsExactly(ServiceTokenStatus.EXPIRED);
  }

  @Test
  void a_revoked_token_lets_nobody_in_and_the_others_do() {
    CreatedToken stolen = make(ACME_ADMIN, "Broadcaster");
    CreatedToken other = make(ACME_ADMIN, "Scheduler");

    revoke(ACME_ADMIN, stolen.token().id());

    assertThat(caller(stolen.key())).isEmpty();
    assertThat(caller(other.key())).isPresent();
    assertThat(list(ACME_ADMIN))
        .extracting(Listed::status)
        .containsExactlyInAnyOrder(ServiceTokenStatus.REVOKED, ServiceTokenStatus.ACTIVE);
  }

  @Test
  void another_tenants_token_is_not_there() {
    CreatedToken theirs = make(GLOBEX_ADMIN, "Broadcaster");

    assertThat(list(ACME_ADMIN)).isEmpty();
    assertThatThrownBy(() -> revoke(ACME_ADMIN, theirs.token().id()))
        .isInstanceOf(ServiceTokenNotFound.class);
    assertThat(caller(theirs.key())).isPresent();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"TENANT_ADMIN", "GLOBAL_ADMIN"})
  void nobody_but_an_admin_manages_them(Role role) {
    Caller caller = Callers.callerOf(ACME, role);
    ServiceTokenId id = make(ACME_ADMIN, "Broadcaster").token().id();

    assertThatThrownBy(() -> make(caller, "Another")).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> list(caller)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> revoke(caller, id)).isInstanceOf(NotPermitted.class);
  }

  @Test
  void a_platform_admin_names_the_tenant() {
    Caller platform = Callers.globalAdmin();
    make(platform.actingFor(ACME), "Broadcaster");

    assertThat(list(platform.actingFor(ACME))).hasSize(1);
    assertThat(list(platform.actingFor(GLOBEX))).isEmpty();
    assertThatThrownBy(() -> list(platform)).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> make(platform, "Another")).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void making_and_revoking_are_on_record_with_the_name_and_never_the_key() {
    CreatedToken made = make(ACME_ADMIN, "Broadcaster");
    revoke(ACME_ADMIN, made.token().id());
    revoke(ACME_ADMIN, made.token().id());

    List<AuditEvent> events = store.auditEvents();
    assertThat(events)
        .extracting(AuditEvent::action)
        .containsExactly(AuditAction.SERVICE_TOKEN_CREATED, AuditAction.SERVICE_TOKEN_REVOKED);
    assertThat(events)
        .allSatisfy(
            event -> {
              assertThat(event.stamp().by()).isEqualTo(ACME_ADMIN.actor());
              assertThat(event.origin()).isEqualTo(ORIGIN);
              assertThat(event.serviceToken().orElseThrow().id()).isEqualTo(made.token().id());
              assertThat(event.serviceToken().orElseThrow().name()).isEqualTo("Broadcaster");
              assertThat(event.toString()).doesNotContain(made.key().revealToCreator());
            });
  }

  @Test
  void what_cannot_be_recorded_is_not_done() {
    CreateServiceToken creation =
        new CreateServiceToken(
            ports.unitOfWork(),
            ports.serviceTokens().orElseThrow(),
            ServiceTokensTest::isNotKept,
            ports.completedRequests(),
            clock);
    RevokeServiceToken revoking =
        new RevokeServiceToken(
            ports.unitOfWork(),
            ports.serviceTokens().orElseThrow(),
            ServiceTokensTest::isNotKept,
            clock);
    CreatedToken made = make(ACME_ADMIN, "Broadcaster");
    RevokeServiceToken.Command command =
        new RevokeServiceToken.Command(ACME_ADMIN, made.token().id());

    assertThatThrownBy(() -> creation.create(named("Another")))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> revoking.revoke(command))
        .isInstanceOf(UnsupportedOperationException.class);

    assertThat(list(ACME_ADMIN)).hasSize(1);
    assertThat(caller(made.key())).isPresent();
  }

  @Test
  void when_a_token_was_last_used_is_known_to_the_minute() {
    CreatedToken made = make(ACME_ADMIN, "Broadcaster");
    assertThat(list(ACME_ADMIN).get(0).token().usedAt()).isEmpty();
    Instant first = clock.instant();

    caller(made.key());
    clock.passes(Duration.ofSeconds(59));
    caller(made.key());
    assertThat(list(ACME_ADMIN).get(0).token().usedAt()).contains(first);

    clock.passes(Duration.ofSeconds(1));
    caller(made.key());
    assertThat(list(ACME_ADMIN).get(0).token().usedAt()).contains(first.plusSeconds(60));
  }

  @Test
  void what_ended_long_ago_is_forgotten_when_the_next_is_made() {
    make(ACME_ADMIN, "Old");
    clock.passes(DAY.multipliedBy(179));
    make(ACME_ADMIN, "Middle");
    assertThat(list(ACME_ADMIN)).hasSize(2);

    clock.passes(DAY);
    make(ACME_ADMIN, "New");

    assertThat(list(ACME_ADMIN))
        .extracting(listed -> listed.token().name().value())
        .containsExactly("New", "Middle");
  }

  private static void isNotKept(AuditEvent event) {
    throw new UnsupportedOperationException();
  }

  private CreatedToken make(Caller caller, String name) {
    return application.createServiceToken().create(wanted(caller, name));
  }

  private static CreateServiceToken.Command named(String name) {
    return wanted(ACME_ADMIN, name);
  }

  private static CreateServiceToken.Command wanted(Caller caller, String name) {
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
