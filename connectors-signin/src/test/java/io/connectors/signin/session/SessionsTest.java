package io.connectors.signin.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.access.Role;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.TenantId;
import io.connectors.signin.SignInApplication;
import io.connectors.signin.account.AttemptLimits;
import io.connectors.signin.memory.InMemoryPendingLogins;
import io.connectors.signin.memory.InMemorySessionStore;
import io.connectors.testkit.fixture.SettableClock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionsTest {

  private static final Actor ACME = new Actor("acme-admin", "Acme Admin");
  private static final Actor GLOBEX = new Actor("globex-admin", "Globex Admin");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final SessionLimits LIMITS =
      new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(8), Duration.ofMinutes(5));

  private final SettableClock clock = new SettableClock();
  private final InMemorySessionStore store = new InMemorySessionStore();
  private final SignInApplication application =
      SignInApplication.assemble(
          store,
          LIMITS,
          Optional.empty(),
          AttemptLimits.DEFAULT,
          new InMemoryPendingLogins(),
          clock);

  @Test
  void authenticates_each_browser_as_its_user() {
    SessionKey acme = begin(ACME);
    SessionKey globex = begin(GLOBEX);

    assertThat(resume(acme)).map(Session::subject).contains("acme-admin");
    assertThat(resume(globex)).map(Session::subject).contains("globex-admin");
  }

  @Test
  void session_fixation_a_planted_key_is_never_signed_in() {
    SessionKey planted = SessionKey.of("planted");

    SessionKey own = begin(ACME, planted);

    assertThat(resume(planted)).isEmpty();
    assertThat(resume(own)).isPresent();
  }

  @Test
  void session_fixation_a_new_sign_in_ends_the_previous_session() {
    SessionKey first = begin(ACME);

    SessionKey second = begin(GLOBEX, first);

    assertThat(resume(first)).isEmpty();
    assertThat(resume(second)).map(Session::subject).contains("globex-admin");
  }

  @Test
  void stolen_cookie_is_invalid_after_sign_out() {
    SessionKey stolen = begin(ACME);
    SessionKey globex = begin(GLOBEX);

    application.endSession().end(new EndSession.Command(stolen));

    assertThat(resume(stolen)).isEmpty();
    assertThat(resume(globex)).isPresent();
  }

  @Test
  void idle_expiry_signs_an_unused_browser_out() {
    SessionKey key = begin(ACME);

    clock.passes(LIMITS.idle());

    assertThat(resume(key)).isEmpty();
  }

  @Test
  void idle_expiry_is_extended_by_use() {
    SessionKey key = begin(ACME);
    clock.passes(LIMITS.idle().minus(MINUTE));
    assertThat(resume(key)).isPresent();
    clock.passes(Duration.ofSeconds(59));
    assertThat(resume(key)).isPresent();

    clock.passes(LIMITS.idle().minus(MINUTE));
    assertThat(resume(key)).isPresent();

    clock.passes(LIMITS.idle());
    assertThat(resume(key)).isEmpty();
  }

  @Test
  void absolute_expiry_ends_a_session_in_use() {
    SessionKey key = begin(ACME);
    Duration passed = Duration.ZERO;
    while (passed.compareTo(LIMITS.absolute().minus(MINUTE)) < 0) {
      clock.passes(MINUTE);
      passed = passed.plus(MINUTE);
      assertThat(resume(key)).as("after %s", passed).isPresent();
    }

    clock.passes(MINUTE);

    assertThat(resume(key)).isEmpty();
  }

  @Test
  void oidc_claims_expire_after_minutes_despite_use() {
    IdentityClaims claims =
        new IdentityClaims("Ada", Set.of(Role.MEMBER), Optional.of(new TenantId("acme")));
    SessionKey issued = begin(ACME, Optional.of(claims), Optional.empty());
    SessionKey own = begin(GLOBEX);
    clock.passes(LIMITS.claimed().minus(MINUTE));
    assertThat(resume(issued)).flatMap(Session::claims).contains(claims);

    clock.passes(MINUTE);

    assertThat(resume(issued)).isEmpty();
    assertThat(resume(own)).isPresent();
  }

  @Test
  void oidc_claims_never_outlive_the_session_limit() {
    SessionLimits limits =
        new SessionLimits(Duration.ofMinutes(30), Duration.ofMinutes(2), Duration.ofMinutes(5));
    IdentityClaims claims = new IdentityClaims("Ada", Set.of(), Optional.empty());

    assertThat(limits.longest(Optional.of(claims))).isEqualTo(limits.absolute());
  }

  @Test
  void sign_out_returns_the_ended_session() {
    SessionKey key = begin(ACME);

    assertThat(application.endSession().end(new EndSession.Command(key)))
        .map(Session::subject)
        .contains("acme-admin");
    assertThat(application.endSession().end(new EndSession.Command(key))).isEmpty();
  }

  @Test
  void a_sign_in_removes_expired_sessions() {
    SessionKey ended = begin(ACME);
    clock.passes(LIMITS.idle());

    begin(GLOBEX);

    assertThat(store.find(ended.id())).isEmpty();
  }

  @Test
  void stolen_database_contains_no_valid_session_keys() {
    SessionKey key = begin(ACME);

    assertThat(resume(SessionKey.of(key.id().hash()))).isEmpty();
    assertThat(resume(SessionKey.of(key.derived("page")))).isEmpty();
  }

  private SessionKey begin(Actor actor) {
    return begin(actor, Optional.empty(), Optional.empty());
  }

  private SessionKey begin(Actor actor, SessionKey previous) {
    return begin(actor, Optional.empty(), Optional.of(previous));
  }

  private SessionKey begin(
      Actor actor, Optional<IdentityClaims> claims, Optional<SessionKey> previous) {
    return application.startSession().begin(new StartSession.Command(actor, claims, previous));
  }

  private Optional<Session> resume(SessionKey key) {
    return application.authenticateSession().resume(new AuthenticateSession.Query(key));
  }
}
