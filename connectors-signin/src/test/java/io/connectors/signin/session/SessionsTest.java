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

/** Test: how long somebody is signed in, and how nobody else is. */
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
  void each_browser_is_recognized_as_who_signed_in_with_it() {
    SessionKey acme = begin(ACME);
    SessionKey globex = begin(GLOBEX);

    assertThat(resume(acme)).map(Session::subject).contains("acme-admin");
    assertThat(resume(globex)).map(Session::subject).contains("globex-admin");
  }

  @Test
  void session_fixation_a_key_that_was_planted_is_never_the_one_that_is_signed_in() {
    SessionKey planted = SessionKey.of("planted");

    SessionKey own = begin(ACME, planted);

    assertThat(resume(planted)).isEmpty();
    assertThat(resume(own)).isPresent();
  }

  @Test
  void session_fixation_whoever_signs_in_again_leaves_no_session_behind() {
    SessionKey first = begin(ACME);

    SessionKey second = begin(GLOBEX, first);

    assertThat(resume(first)).isEmpty();
    assertThat(resume(second)).map(Session::subject).contains("globex-admin");
  }

  @Test
  void stolen_cookie_after_sign_out_it_is_worth_nothing() {
    SessionKey stolen = begin(ACME);
    SessionKey globex = begin(GLOBEX);

    application.endSession().end(new EndSession.Command(stolen));

    assertThat(resume(stolen)).isEmpty();
    assertThat(resume(globex)).isPresent();
  }

  @Test
  void idle_expiry_a_browser_that_is_left_is_signed_out() {
    SessionKey key = begin(ACME);

    clock.passes(LIMITS.idle());

    assertThat(resume(key)).isEmpty();
  }

  @Test
  void idle_expiry_use_keeps_a_session_and_its_end_is_known_to_a_minute() {
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
  void absolute_expiry_no_use_keeps_a_session_for_ever() {
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
  void what_an_issuer_has_said_counts_for_minutes_and_no_use_makes_it_last() {
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
  void an_issuers_word_never_lasts_longer_than_any_session() {
    SessionLimits limits =
        new SessionLimits(Duration.ofMinutes(30), Duration.ofMinutes(2), Duration.ofMinutes(5));
    IdentityClaims claims = new IdentityClaims("Ada", Set.of(), Optional.empty());

    assertThat(limits.longest(Optional.of(claims))).isEqualTo(limits.absolute());
  }

  @Test
  void whoever_signs_out_is_told_whose_session_it_was() {
    SessionKey key = begin(ACME);

    assertThat(application.endSession().end(new EndSession.Command(key)))
        .map(Session::subject)
        .contains("acme-admin");
    assertThat(application.endSession().end(new EndSession.Command(key))).isEmpty();
  }

  @Test
  void what_has_ended_is_cleared_away_as_others_sign_in() {
    SessionKey ended = begin(ACME);
    clock.passes(LIMITS.idle());

    begin(GLOBEX);

    assertThat(store.find(ended.id())).isEmpty();
  }

  @Test
  void stolen_database_what_is_kept_signs_nobody_in() {
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
