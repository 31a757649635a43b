package io.connectors.web.security;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.application.identity.AdmitSignIn;
import io.connectors.application.identity.SettleSignIn;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.identity.AccountName;
import io.connectors.domain.identity.AttemptLimits;
import io.connectors.domain.identity.SignInAttempts;
import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.TooManyRequests;
import io.connectors.domain.shared.Unavailable;
import io.connectors.testkit.fixture.Callers;
import io.connectors.testkit.memory.InMemorySignInAttempts;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.simple.SimpleHttpRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only wrong passwords count, however many come at once. */
final class AccountDoorTest {

  private static final int CROWD = 50;
  private static final AttemptLimits LIMITS = new AttemptLimits(5, 30, Duration.ofMinutes(15));
  private static final Secret RIGHT = Secret.of("right");
  private static final Secret WRONG = Secret.of("wrong");

  private final AtomicInteger lookedAt = new AtomicInteger();
  private final AccountDoor door = door(new KnownAccount());

  @Test
  void of_fifty_at_once_with_the_right_password_all_are_let_in() throws Exception {
    assertThat(atOnce(() -> find(door, RIGHT))).hasSize(CROWD).allMatch(Optional::isPresent);
  }

  @Test
  void of_fifty_at_once_with_a_wrong_password_exactly_as_many_are_looked_at_as_may_fail()
      throws Exception {
    assertThat(atOnce(() -> refusesToLook() ? Optional.empty() : Optional.of(true)))
        .filteredOn(Optional::isPresent)
        .hasSize(LIMITS.perAccount());
    assertThat(lookedAt).hasValue(LIMITS.perAccount());
  }

  @Test
  void an_attempt_that_nobody_could_look_at_is_no_failure() {
    InMemorySignInAttempts attempts = new InMemorySignInAttempts();
    AccountDoor broken = door(new BrokenAccounts(), attempts);
    for (int attempt = 1; attempt <= CROWD; attempt++) {
      assertThatThrownBy(() -> find(broken, RIGHT)).isInstanceOf(Unavailable.class);
    }

    assertThat(find(door(new KnownAccount(), attempts), RIGHT)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"'',wrong", "'  ',wrong", "'\u3000',wrong", "acme-admin,''", "acme-admin,'  '"})
  void what_is_blank_is_no_guess(String username, String password) {
    for (int attempt = 1; attempt <= CROWD; attempt++) {
      assertThat(door.find(username, Secret.of(password), request())).isEmpty();
    }

    assertThat(lookedAt).hasValue(0);
    assertThat(find(door, WRONG)).isEmpty();
    assertThat(lookedAt).hasValue(1);
  }

  private boolean refusesToLook() {
    try {
      assertThat(find(door, WRONG)).isEmpty();
      return false;
    } catch (TooManyRequests refused) {
      return true;
    }
  }

  private static Optional<Caller> find(AccountDoor door, Secret password) {
    return door.find("acme-admin", password, request());
  }

  private static AccountDoor door(Accounts accounts) {
    return door(accounts, new InMemorySignInAttempts());
  }

  private static AccountDoor door(Accounts accounts, SignInAttempts attempts) {
    return new AccountDoor(
        Optional.of(accounts),
        new AdmitSignIn(attempts, LIMITS, Clock.systemUTC()),
        new SettleSignIn(attempts, LIMITS, Clock.systemUTC()),
        new ClientAddress(TrustedProxies.NONE));
  }

  private static HttpRequest<?> request() {
    return new SimpleHttpRequest<Object>(HttpMethod.POST, "/login", Optional.empty()) {
      @Override
      public InetSocketAddress getRemoteAddress() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
      }
    };
  }

  private static <T> Stream<T> atOnce(Callable<T> attempt)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(CROWD);
    try {
      Stream.Builder<T> results = Stream.builder();
      for (Future<T> result :
          Stream.generate(() -> threads.submit(attempt)).limit(CROWD).toList()) {
        results.add(result.get());
      }
      return results.build();
    } finally {
      threads.shutdownNow();
    }
  }

  /** One account, whose password takes a moment to be compared. */
  private final class KnownAccount implements Accounts {

    @Override
    public Optional<Caller> find(AccountName name, Secret password) {
      lookedAt.incrementAndGet();
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException stopping) {
        throw new IllegalStateException(stopping);
      }
      return Optional.of(Callers.adminOf(ACME)).filter(known -> password == RIGHT);
    }

    @Override
    public Optional<Caller> present(String subject) {
      return Optional.empty();
    }
  }

  /** Accounts that are kept where nothing answers. */
  private static final class BrokenAccounts implements Accounts {

    @Override
    public Optional<Caller> find(AccountName name, Secret password) {
      throw new Unavailable("Nothing answers.", new IllegalStateException());
    }

    @Override
    public Optional<Caller> present(String subject) {
      return Optional.empty();
    }
  }
}
