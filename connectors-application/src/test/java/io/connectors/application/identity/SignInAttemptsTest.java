package io.connectors.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.connectors.application.SignInApplication;
import io.connectors.application.identity.SettleSignIn.Outcome;
import io.connectors.domain.identity.AccountName;
import io.connectors.domain.identity.AttemptLimits;
import io.connectors.domain.identity.SessionLimits;
import io.connectors.domain.identity.SignInAttempt;
import io.connectors.domain.shared.ConnectorsException.Kind;
import io.connectors.domain.shared.TooManyRequests;
import io.connectors.testkit.fixture.SettableClock;
import io.connectors.testkit.memory.InMemoryPendingSignIns;
import io.connectors.testkit.memory.InMemorySessionStore;
import io.connectors.testkit.memory.InMemorySignInAttempts;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test: how often somebody may try to sign in. */
class SignInAttemptsTest {

  private static final String ACME = "acme-admin";
  private static final String GLOBEX = "globex-admin";
  private static final String HERE = "192.0.2.1";
  private static final AttemptLimits LIMITS = new AttemptLimits(3, 9, Duration.ofMinutes(15));

  private final SettableClock clock = new SettableClock();
  private final SignInApplication application =
      SignInApplication.assemble(
          new InMemorySessionStore(),
          SessionLimits.USUAL,
          new InMemorySignInAttempts(),
          LIMITS,
          new InMemoryPendingSignIns(),
          clock);

  @Test
  void guessing_a_password_ends_after_so_many_failures_and_goes_on_when_the_window_ends() {
    for (int number = 1; number <= LIMITS.perAccount(); number++) {
      fail(ACME);
    }

    TooManyRequests refusal = catchThrowableOfType(TooManyRequests.class, () -> admit(ACME));
    assertThat(refusal.kind()).isEqualTo(Kind.THROTTLED);
    assertThat(refusal.retryAfterSeconds()).isEqualTo(900);
    assertThat(refusal)
        .hasMessage("Too many attempts to sign in have failed. Try again in 15 minutes.");
    fail(GLOBEX);

    clock.passes(Duration.ofSeconds(refusal.retryAfterSeconds()));
    fail(ACME);
  }

  @Test
  void only_failures_count() {
    for (int number = 1; number <= 50; number++) {
      settle(admitted(ACME), Outcome.FORGIVEN);
    }
  }

  @Test
  void while_as_many_are_under_way_as_may_fail_the_next_has_to_wait() {
    SignInAttempt first = admitted(ACME);
    for (int number = 2; number <= LIMITS.perAccount(); number++) {
      admitted(ACME);
    }
    assertThat(admit(ACME)).isEmpty();

    settle(first, Outcome.FORGIVEN);
    admitted(ACME);
    assertThat(admit(ACME)).isEmpty();
  }

  @Test
  void an_attempt_that_nobody_ended_counts_for_a_minute_and_what_it_found_is_not_told() {
    SignInAttempt slow = admitted(ACME);
    for (int number = 2; number <= LIMITS.perAccount(); number++) {
      admitted(ACME);
    }
    assertThat(admit(ACME)).isEmpty();

    clock.passes(AttemptLimits.LONGEST_ATTEMPT);
    for (Outcome outcome : Outcome.values()) {
      assertThat(catchThrowableOfType(TooManyRequests.class, () -> settle(slow, outcome)))
          .hasMessage("Signing in took too long. Try again.")
          .returns(1L, TooManyRequests::retryAfterSeconds);
    }
    for (int number = 1; number <= LIMITS.perAccount(); number++) {
      fail(ACME);
    }
    refuses(ACME);
  }

  @Test
  void a_success_between_the_guesses_forgives_none_of_them() {
    fail(ACME);
    fail(ACME);
    settle(admitted(ACME), Outcome.FORGIVEN);
    fail(ACME);

    refuses(ACME);
  }

  @ParameterizedTest
  @ValueSource(strings = {" acme-admin", "ACME-Admin\t", "\uff41\uff43\uff4d\uff45-admin"})
  void another_spelling_of_an_account_is_no_further_chance(String spelling) {
    for (int number = 1; number <= LIMITS.perAccount(); number++) {
      fail(ACME);
    }

    refuses(spelling);
  }

  @Test
  void enumeration_an_account_that_there_is_not_is_counted_and_refused_alike() {
    for (int number = 1; number <= LIMITS.perAccount(); number++) {
      fail(ACME);
      fail("nobody");
    }

    assertThat(catchThrowableOfType(TooManyRequests.class, () -> admit("nobody")))
        .hasMessage(catchThrowableOfType(TooManyRequests.class, () -> admit(ACME)).getMessage());
  }

  @Test
  void password_spraying_one_address_ends_after_its_share_whatever_the_accounts() {
    for (int number = 1; number <= LIMITS.perAddress(); number++) {
      fail("guess-" + number);
    }

    refuses(GLOBEX);
    assertThat(admit(GLOBEX, "192.0.2.2")).isPresent();
  }

  private Optional<SignInAttempt> admit(String name) {
    return admit(name, HERE);
  }

  private Optional<SignInAttempt> admit(String name, String address) {
    return application.admitSignIn().admit(new AdmitSignIn.Command(new AccountName(name), address));
  }

  private SignInAttempt admitted(String name) {
    return admit(name).orElseThrow();
  }

  private void settle(SignInAttempt attempt, Outcome outcome) {
    application.settleSignIn().settle(new SettleSignIn.Command(attempt, outcome));
  }

  private void fail(String name) {
    settle(admitted(name), Outcome.FAILED);
  }

  private void refuses(String name) {
    assertThatThrownBy(() -> admit(name)).isInstanceOf(TooManyRequests.class);
  }
}
