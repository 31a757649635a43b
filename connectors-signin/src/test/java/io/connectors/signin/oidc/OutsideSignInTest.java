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
  void returns_each_browser_to_its_requested_page() {
    SessionKey acme = begin("/acme");
    SessionKey globex = begin("/globex");

    assertThat(finish(globex)).map(PendingLogin::next).contains("/globex");
    assertThat(finish(acme)).map(PendingLogin::next).contains("/acme");
  }

  @Test
  void replay_completes_a_login_only_once() {
    SessionKey key = begin("/acme");
    finish(key);

    assertThat(finish(key)).isEmpty();
  }

  @Test
  void finds_no_login_for_an_unknown_key() {
    begin("/acme");

    assertThat(finish(SessionKey.of("made up"))).isEmpty();
  }

  @Test
  void an_expired_login_cannot_be_completed() {
    SessionKey late = begin("/acme");
    SessionKey early = begin("/acme");
    clock.passes(PendingLogin.MAX_LIFETIME.minus(Duration.ofSeconds(1)));
    assertThat(finish(early)).isPresent();

    clock.passes(Duration.ofSeconds(1));

    assertThat(finish(late)).isEmpty();
  }

  @Test
  void a_new_login_removes_expired_ones() {
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
