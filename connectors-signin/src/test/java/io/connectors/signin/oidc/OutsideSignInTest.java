package io.connectors.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.signin.SignInApplication;
import io.connectors.signin.account.AttemptLimits;
import io.connectors.signin.memory.InMemoryPendingLogins;
import io.connectors.signin.memory.InMemorySessionStore;
import io.connectors.signin.session.SessionKey;
import io.connectors.signin.session.SessionLimits;
import io.connectors.testkit.fixture.SettableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Test: going to an outside issuer, and coming back once. */
class OutsideSignInTest {

  private final SettableClock clock = new SettableClock();
  private final InMemoryPendingLogins store = new InMemoryPendingLogins();
  private final SignInApplication application =
      SignInApplication.assemble(
          new InMemorySessionStore(),
          SessionLimits.DEFAULT,
          Optional.empty(),
          AttemptLimits.DEFAULT,
          store,
          clock);

  @Test
  void each_browser_comes_back_to_where_it_wanted_to_go() {
    SessionKey acme = begin("/acme");
    SessionKey globex = begin("/globex");

    assertThat(finish(globex)).map(PendingLogin::next).contains("/globex");
    assertThat(finish(acme)).map(PendingLogin::next).contains("/acme");
  }

  @Test
  void replay_nobody_comes_back_twice() {
    SessionKey key = begin("/acme");
    finish(key);

    assertThat(finish(key)).isEmpty();
  }

  @Test
  void a_key_that_was_made_up_comes_back_from_nowhere() {
    begin("/acme");

    assertThat(finish(SessionKey.of("made up"))).isEmpty();
  }

  @Test
  void whoever_takes_longer_than_minutes_begins_again() {
    SessionKey late = begin("/acme");
    SessionKey early = begin("/acme");
    clock.passes(PendingLogin.MAX_LIFETIME.minus(Duration.ofSeconds(1)));
    assertThat(finish(early)).isPresent();

    clock.passes(Duration.ofSeconds(1));

    assertThat(finish(late)).isEmpty();
  }

  @Test
  void those_who_never_come_back_are_cleared_away_as_others_go() {
    SessionKey lost = begin("/acme");
    clock.passes(PendingLogin.MAX_LIFETIME);

    begin("/globex");

    assertThat(store.take(lost.id())).isEmpty();
  }

  private SessionKey begin(String next) {
    return application.startOidcLogin().begin(new StartOidcLogin.Command(next));
  }

  private Optional<PendingLogin> finish(SessionKey key) {
    return application.completeOidcLogin().finish(new CompleteOidcLogin.Command(key));
  }
}
