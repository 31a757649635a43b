package io.connectors.signin.account;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.connectors.domain.access.Caller;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.ConnectorsException.Kind;
import io.connectors.domain.shared.TooManyRequests;
import io.connectors.domain.shared.Unavailable;
import io.connectors.testkit.fixture.Callers;
import io.connectors.testkit.fixture.SettableClock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Test: how many attempts to sign in may fail, one after the other. */
class AuthenticatePasswordTest {

  private static final String HERE = "192.0.2.1";
  private static final String THERE = "192.0.2.2";
  private static final Secret RIGHT = Secret.of("right");
  private static final Secret WRONG = Secret.of("wrong");
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final AttemptLimits LIMITS = new AttemptLimits(3, 9, WINDOW);

  private final SettableClock clock = new SettableClock();
  private final DemoAccounts accounts = new DemoAccounts();
  private final AuthenticatePassword useCase =
      new AuthenticatePassword(Optional.of(accounts), LIMITS, clock);

  @Test
  void authenticates_each_account_by_its_password() throws Exception {
    assertThat(authenticate("acme-admin", RIGHT, HERE)).contains(Callers.adminOf(ACME));
    assertThat(authenticate("globex-admin", RIGHT, HERE)).contains(Callers.adminOf(GLOBEX));
    assertThat(authenticate("acme-admin", WRONG, HERE)).isEmpty();
  }

  @Test
  void finds_no_caller_without_accounts() throws Exception {
    assertThat(
            new AuthenticatePassword(Optional.empty(), LIMITS, clock)
                .authenticate(new AuthenticatePassword.Command("acme-admin", RIGHT, HERE)))
        .isEmpty();
  }

  @Test
  void rejects_attempts_after_too_many_failures_until_the_window_ends() throws Exception {
    failAtLimit("acme-admin");

    TooManyRequests refusal = refusalOf("acme-admin", RIGHT);
    assertThat(refusal.kind()).isEqualTo(Kind.THROTTLED);
    assertThat(refusal.retryAfterSeconds()).isEqualTo(900);
    assertThat(refusal)
        .hasMessage("Too many attempts to sign in have failed. Try again in 15 minutes.");
    assertThat(authenticate("globex-admin", RIGHT, HERE)).isPresent();

    clock.passes(Duration.ofSeconds(refusal.retryAfterSeconds()));
    assertThat(authenticate("acme-admin", RIGHT, HERE)).isPresent();
  }

  @Test
  void the_window_starts_with_the_first_failure() throws Exception {
    fail("acme-admin", HERE);
    clock.passes(WINDOW.minusSeconds(1));
    fail("acme-admin", HERE);
    fail("acme-admin", HERE);
    assertThat(refusalOf("acme-admin", WRONG))
        .hasMessage("Too many attempts to sign in have failed. Try again in a minute.")
        .returns(1L, TooManyRequests::retryAfterSeconds);

    clock.passes(Duration.ofSeconds(1));
    failAtLimit("acme-admin");
    assertThat(refusalOf("acme-admin", WRONG).retryAfterSeconds()).isEqualTo(WINDOW.toSeconds());
  }

  @Test
  void counts_failures_of_an_account_over_all_addresses() throws Exception {
    fail("acme-admin", HERE);
    fail("acme-admin", HERE);
    fail("acme-admin", THERE);

    assertThatThrownBy(() -> authenticate("acme-admin", RIGHT, THERE))
        .isInstanceOf(TooManyRequests.class);
  }

  @Test
  void limits_failures_of_one_address_over_all_accounts() throws Exception {
    for (int number = 1; number <= LIMITS.perAddress(); number++) {
      fail("guess-" + number, HERE);
    }

    assertThat(refusalOf("globex-admin", RIGHT)).isNotNull();
    assertThat(authenticate("globex-admin", RIGHT, THERE)).isPresent();
  }

  @Test
  void counts_only_failures() throws Exception {
    for (int number = 1; number <= 50; number++) {
      assertThat(authenticate("acme-admin", RIGHT, HERE)).isPresent();
    }
  }

  @Test
  void a_success_does_not_reset_the_count_of_failures() throws Exception {
    fail("acme-admin", HERE);
    fail("acme-admin", HERE);
    assertThat(authenticate("acme-admin", RIGHT, HERE)).isPresent();
    fail("acme-admin", HERE);

    assertThat(refusalOf("acme-admin", RIGHT)).isNotNull();
  }

  @Test
  void a_rejected_attempt_is_not_counted_for_the_address() throws Exception {
    failAtLimit("acme-admin");
    for (int number = 1; number <= 50; number++) {
      assertThat(refusalOf("acme-admin", WRONG)).isNotNull();
    }

    for (int number = 1; number <= LIMITS.perAddress() - LIMITS.perAccount(); number++) {
      fail("guess-" + number, HERE);
    }
    assertThat(refusalOf("guess-0", WRONG)).isNotNull();
  }

  @Test
  void an_error_does_not_count_as_a_failure() throws Exception {
    accounts.available = false;
    for (int number = 1; number <= 50; number++) {
      assertThatThrownBy(() -> authenticate("acme-admin", WRONG, HERE))
          .isInstanceOf(Unavailable.class);
    }

    accounts.available = true;
    assertThat(authenticate("acme-admin", RIGHT, HERE)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {" acme-admin", "ACME-Admin\t", "\uff41\uff43\uff4d\uff45-admin"})
  void spellings_of_an_account_share_one_counter(String spelling) throws Exception {
    failAtLimit("acme-admin");

    assertThat(refusalOf(spelling, RIGHT)).isNotNull();
  }

  @Test
  void enumeration_an_unknown_account_is_counted_and_rejected_alike() throws Exception {
    failAtLimit("acme-admin");
    failAtLimit("unknown");

    assertThat(refusalOf("unknown", WRONG)).hasMessage(refusalOf("acme-admin", WRONG).getMessage());
  }

  @ParameterizedTest
  @CsvSource({"'',wrong", "'  ',wrong", "'\u3000',wrong", "acme-admin,''", "acme-admin,'  '"})
  void a_blank_user_name_or_password_is_not_counted(String username, String password)
      throws Exception {
    for (int attempt = 1; attempt <= 50; attempt++) {
      assertThat(authenticate(username, Secret.of(password), HERE)).isEmpty();
    }

    assertThat(accounts.compared).isZero();
    fail("acme-admin", HERE);
    assertThat(accounts.compared).isOne();
  }

  @Test
  void forgets_the_oldest_source_if_there_are_too_many() throws Exception {
    AttemptLimits one = new AttemptLimits(1, 1, WINDOW);
    var attempts = new AuthenticatePassword(Optional.of(accounts), one, clock);
    for (int number = 0; number < SignInThrottle.MAX_SOURCES; number++) {
      attempts.authenticate(
          new AuthenticatePassword.Command("guess-" + number, WRONG, "address-" + number));
    }

    assertThat(attempts.authenticate(new AuthenticatePassword.Command("guess-0", WRONG, HERE)))
        .isEmpty();
    int last = SignInThrottle.MAX_SOURCES - 1;
    assertThatThrownBy(
            () ->
                attempts.authenticate(
                    new AuthenticatePassword.Command("guess-" + last, WRONG, THERE)))
        .isInstanceOf(TooManyRequests.class);
  }

  private void failAtLimit(String name) throws Exception {
    for (int number = 1; number <= LIMITS.perAccount(); number++) {
      fail(name, HERE);
    }
  }

  private void fail(String name, String address) throws Exception {
    assertThat(authenticate(name, WRONG, address)).isEmpty();
  }

  private TooManyRequests refusalOf(String name, Secret password) {
    TooManyRequests refusal =
        catchThrowableOfType(TooManyRequests.class, () -> authenticate(name, password, HERE));
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private Optional<Caller> authenticate(String name, Secret password, String address)
      throws InterruptedException {
    return useCase.authenticate(new AuthenticatePassword.Command(name, password, address));
  }

  /** One account of each tenant, with one password. */
  private static final class DemoAccounts implements Accounts {

    private static final Map<String, Caller> CALLERS =
        Map.of("acme-admin", Callers.adminOf(ACME), "globex-admin", Callers.adminOf(GLOBEX));

    private boolean available = true;
    private int compared;

    @Override
    public Optional<Caller> find(AccountName name, Secret password) {
      if (!available) {
        throw new Unavailable("The accounts cannot be read.", new IllegalStateException());
      }
      compared++;
      return Optional.ofNullable(CALLERS.get(name.value())).filter(known -> password == RIGHT);
    }

    @Override
    public Optional<Caller> present(String subject) {
      return Optional.empty();
    }
  }
}
