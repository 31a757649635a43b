package io.connectors.web.security;

import io.connectors.application.identity.AdmitSignIn;
import io.connectors.application.identity.SettleSignIn;
import io.connectors.application.identity.SettleSignIn.Outcome;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.identity.AccountName;
import io.connectors.domain.identity.SignInAttempt;
import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.TooManyRequests;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Web adapter: the one way to the accounts, in which every attempt is counted that fails. */
@Singleton
final class AccountDoor {

  private static final int PAUSE_MILLISECONDS = 100;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(45);

  /** So many of those who wait ask at the same time, or they would keep all connections busy. */
  private static final int ASKING = 2;

  private final Optional<Accounts> accounts;
  private final AdmitSignIn admitting;
  private final SettleSignIn settling;
  private final ClientAddress addresses;
  private final Semaphore asking = new Semaphore(ASKING, true);

  AccountDoor(
      Optional<Accounts> accounts,
      AdmitSignIn admitting,
      SettleSignIn settling,
      ClientAddress addresses) {
    this.accounts = accounts;
    this.admitting = admitting;
    this.settling = settling;
    this.addresses = addresses;
  }

  /** Whether there are accounts to sign in with. */
  boolean isThere() {
    return accounts.isPresent();
  }

  /**
   * The caller that signs in with these, or nobody. Where a crowd comes at once this waits, and so
   * is nothing for an event loop.
   *
   * @throws TooManyRequests if too many attempts have failed, or the crowd is too large
   */
  Optional<Caller> find(String username, Secret password, HttpRequest<?> request) {
    AccountName name = new AccountName(username);
    if (name.value().isEmpty() || password.isBlank()) {
      return Optional.empty(); // no guess: nothing is looked up, and nothing counted
    }
    return accounts.flatMap(known -> find(known, name, password, addresses.of(request)));
  }

  /** What is no wrong password is given back, also where nobody could look at it. */
  private Optional<Caller> find(Accounts known, AccountName name, Secret password, String address) {
    SignInAttempt attempt = admitted(new AdmitSignIn.Command(name, address));
    Outcome outcome = Outcome.FORGIVEN;
    try {
      Optional<Caller> caller = known.find(name, password);
      outcome = caller.isPresent() ? Outcome.FORGIVEN : Outcome.FAILED;
      return caller;
    } finally {
      settling.settle(new SettleSignIn.Command(attempt, outcome));
    }
  }

  /** Those before may have the right password, and then leave their places to the next. */
  private SignInAttempt admitted(AdmitSignIn.Command command) {
    long begin = System.nanoTime();
    Optional<SignInAttempt> attempt = admitting.admit(command);
    while (attempt.isEmpty() && System.nanoTime() - begin < PATIENCE_NANOS) {
      attempt = askAgain(command, begin + PATIENCE_NANOS);
    }
    return attempt.orElseThrow(AccountDoor::crowd);
  }

  private Optional<SignInAttempt> askAgain(AdmitSignIn.Command command, long end) {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
      if (!asking.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw crowd();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw crowd();
    }
    try {
      return admitting.admit(command);
    } finally {
      asking.release();
    }
  }

  private static TooManyRequests crowd() {
    return TooManyRequests.forNow("Too many are signing in at once. Try again in a moment.");
  }
}
